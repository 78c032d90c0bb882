import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { checkNextLink } from "@/lib/newsroom/links/check-next";
import { contentWith, relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { serveSite, useSites, type OutsideSite } from "@/lib/testing/outside";
import { addLive, addSection, addUser, publish, save, unpublish } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

process.env["LINK_CHECKS"] = "on";
useThrowAwayNewsroom();
useSites();

const start = new Date("2026-03-01T06:00:00Z");
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
let editor: Actor;
let sectionId: string;
/** What the site answers at each path; 200 where it says nothing. */
let statuses: Record<string, number>;
let site: OutsideSite;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
  statuses = {};
  site = await serveSite(({ url }, response) => {
    response.writeHead(statuses[url ?? ""] ?? 200).end();
  });
});
afterEach(() => setClock());

const textLink = (link: string) => ({
  ...{ id: `text-${link}`, type: "paragraph" as const },
  text: [{ text: "There is " }, { text: "more of it", link }],
});
const related = (address: string) => relatedLink(`related-${address}`, "More", { address });

const add = (slug: string, ...body: (ReturnType<typeof textLink> | ReturnType<typeof related>)[]) =>
  addLive(editor, { slug, sectionId, body: [textLink("mailto:quay@example.org"), ...body] });

const anywhere = () => true;

/** Goes on until there is nothing to do at that moment. */
async function roundAt(moment: Date): Promise<void> {
  setClock(moment);
  while (await checkNextLink(anywhere));
}

const find = (path: string) =>
  db().outsideLink.findUniqueOrThrow({ where: { address: site.address + path } });

const known = async () =>
  (await db().outsideLink.findMany({ orderBy: { address: "asc" } })).map(({ address }) =>
    address.replace(site.address, ""),
  );

describe("the outside links that are known", () => {
  test("are those of live stories, in texts and as related links, each once", async () => {
    await add("one", textLink(`${site.address}/a`), related(`${site.address}/b`));
    await add("two", related(`${site.address}/a`), textLink("/articles/one"));
    expect(await known()).toEqual(["/a", "/b"]);
    expect(await db().outsideUse.count()).toBe(3);
  });

  test("follow what readers see", async () => {
    const { id, version } = await add("one", textLink(`${site.address}/a`));
    const content = contentWith({ slug: "one", sectionId, body: [textLink(`${site.address}/b`)] });
    const saved = await save(editor, id, { version, content });
    await roundAt(hours(1));
    expect(await known()).toEqual(["/a"]);
    const live = await publish(editor, id, saved);
    await roundAt(hours(24 * 8));
    expect(await known()).toEqual(["/b"]);
    await unpublish(editor, id, live);
    await roundAt(hours(24 * 16));
    expect(await known()).toEqual([]);
  });
});

describe("a link", () => {
  test("is asked at once, and then once a week", async () => {
    await add("one", textLink(`${site.address}/a`));
    await roundAt(start);
    expect(await find("/a")).toMatchObject({ status: 200, failures: 0, checkedAt: start });
    await roundAt(hours(24 * 7 - 1));
    expect(site.asked).toEqual(["HEAD /a"]);
    await roundAt(hours(24 * 7));
    expect(site.asked).toEqual(["HEAD /a", "HEAD /a"]);
  });

  test("is called broken after it failed three times, an hour and a day apart", async () => {
    statuses = { "/gone": 404 };
    await add("one", textLink(`${site.address}/gone`));
    await roundAt(start);
    expect(await find("/gone")).toMatchObject({ status: 404, failures: 1, isBroken: false });
    await roundAt(hours(1));
    await roundAt(hours(24));
    expect(await find("/gone")).toMatchObject({ failures: 2, isBroken: false });
    await roundAt(hours(25));
    const broken = { failures: 3, isBroken: true, failingSince: start, nextAt: hours(25 + 24 * 7) };
    expect(await find("/gone")).toMatchObject(broken);
  });

  test("that works again is not broken any more", async () => {
    statuses = { "/gone": 404 };
    await add("one", textLink(`${site.address}/gone`));
    for (const hour of [0, 1, 25]) await roundAt(hours(hour));
    statuses = {};
    await roundAt(hours(25 + 24 * 7));
    expect(await find("/gone")).toMatchObject({ failures: 0, isBroken: false, failingSince: null });
  });

  test("that nobody answers at is broken only if others answered meanwhile", async () => {
    const other = await serveSite((_, response) => response.end());
    await add("one", textLink(`${site.address}/a`));
    await site.close();
    for (const hour of [0, 1, 25, 49]) await roundAt(hours(hour));
    const dead = { failures: 4, status: null, problem: "ECONNREFUSED" };
    expect(await find("/a")).toMatchObject({ ...dead, isBroken: false });
    await add("two", textLink(`${other.address}/b`));
    await roundAt(hours(50));
    await roundAt(hours(73));
    expect(await find("/a")).toMatchObject({ failures: 5, isBroken: true, failingSince: start });
  });

  test("of a site that asks for patience holds back all links to it for a day", async () => {
    statuses = { "/a": 429 };
    await add("one", textLink(`${site.address}/a`), textLink(`${site.address}/b`));
    await roundAt(start);
    expect(site.asked).toEqual(["HEAD /a", "GET /a"]);
    await roundAt(hours(23));
    expect(site.asked).toHaveLength(2);
    await roundAt(hours(24));
    expect(site.asked.slice(2)).toEqual(["HEAD /b"]);
  });

  test("of a site that says it is busy holds back the link that was asked, too", async () => {
    statuses = { "/a": 503 };
    await add("one", textLink(`${site.address}/a`));
    await roundAt(start);
    const asked = site.asked.length;
    await roundAt(hours(23));
    expect(site.asked).toHaveLength(asked);
    await roundAt(hours(24));
    expect(site.asked.length).toBeGreaterThan(asked);
  });

  test("that names a machine of the newsroom's own network is not asked, and is broken in time", async () => {
    await add("one", textLink(`${site.address}/a`));
    for (const hour of [0, 1, 25]) {
      setClock(hours(hour));
      while (await checkNextLink());
    }
    expect(site.asked).toEqual([]);
    expect(await find("/a")).toMatchObject({ isBroken: true, problem: "STET_NOT_PUBLIC" });
  });
});
