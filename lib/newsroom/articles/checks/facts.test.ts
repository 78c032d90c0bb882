import { beforeEach, describe, expect, test } from "vitest";
import { factsFor } from "@/lib/newsroom/articles/checks/facts";
import type { Content } from "@/lib/content/articles/schema";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { contentWith, picture, relatedLink } from "@/lib/testing/content";
import { pictureFactsWith } from "@/lib/testing/facts";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addDraft,
  addLive,
  addPicture,
  addSection,
  addUser,
  letGoLive,
} from "@/lib/testing/records";
import type { Prisma } from "@/prisma/generated/client";

useThrowAwayNewsroom();

const factsOf = (articleId: string, content: Content, at = now()) =>
  factsFor(db(), { rule: "every", articleId, content, at });

let sectionId: string;
beforeEach(async () => {
  sectionId = (await addSection("harbour")).id;
});

describe("the facts for an article", () => {
  test("have the records of its pictures, those of the lead and of the story", async () => {
    const { id: lead } = await addPicture("Quay");
    const { id: awaited } = await addPicture("Ship", "awaiting");
    await addPicture("Crane");
    const leadPicture = { mediaId: lead, caption: null, credit: null, altText: null };
    const content = contentWith({ leadPicture, body: [picture("p", awaited)] });
    const { id } = await addDraft(content);
    expect((await factsOf(id, content)).media).toEqual(
      new Map([
        [
          lead,
          pictureFactsWith({ caption: "Quay, caption", credit: "Quay, credit", altText: "Quay" }),
        ],
        [
          awaited,
          pictureFactsWith({
            ...{ hasFile: false, caption: "Ship, caption", credit: "Ship, credit" },
            altText: "Ship",
          }),
        ],
      ]),
    );
  });

  test("know whether a picture may be shown when readers would see it", async () => {
    const [ended, once, binned] = await Promise.all(
      ["Quay", "Ship", "Crane"].map((one) => addPicture(one)),
    );
    const at = new Date("2026-03-01T12:00:00Z");
    const until = new Date("2026-03-01T00:00:00Z");
    const change = (id = "", data: Prisma.MediaUpdateInput) =>
      db().media.update({ where: { id }, data });
    await change(ended?.id, { rights: "licensed", rightsUntil: until });
    await change(once?.id, { rights: "oneTimeUse" });
    await change(binned?.id, { binnedAt: until });
    const body = [ended, once, binned].map((one, index) => picture(`p${index}`, one?.id ?? ""));
    const other = await addDraft({ headline: "Tides turn", sectionId, body });
    const { id } = await addDraft({ body });
    const facts = async (article: string) =>
      [...(await factsOf(article, contentWith({ body }), at)).media.values()]
        .map(({ isBinned, rights }) => (isBinned ? "binned" : rights.kind))
        .sort();
    expect(await facts(id)).toEqual(["allowed", "binned", "ended"]);
    await letGoLive(other.id);
    expect(await facts(id)).toEqual(["binned", "ended", "usedUp"]);
    expect(await facts(other.id)).toEqual(["allowed", "binned", "ended"]);
  });

  test("are there for a story with as many pictures and related links as it may have", async () => {
    const { id: mediaId } = await addPicture("Quay");
    const numbers = [...Array(299).keys()];
    const body = [
      picture("p", mediaId),
      ...numbers.map((n) => picture(`p${n}`, `gone-${n}`)),
      ...numbers.map((n) => relatedLink(`r${n}`, `Tides ${n}`)),
      relatedLink("r", "Tides turn", { articleId: "gone" }),
    ];
    const content = contentWith({ body });
    const { id } = await addDraft();
    const { media, destinations } = await factsOf(id, content);
    expect([...media.keys()]).toEqual([mediaId]);
    expect(destinations.byArticle).toEqual(new Map([["gone", "nothing"]]));
  });

  test("know whose the slug is: another article’s, now or from before, but never its own", async () => {
    const { id } = await addDraft({ slug: "quay" });
    const ownerOf = async (slug: string) => (await factsOf(id, contentWith({ slug }))).slugOwner;
    const { id: articleId } = await addDraft({ headline: "Tides turn", slug: "tides" });
    const addresses = [
      { slug: "tides-before", articleId, since: now() },
      { slug: "quay-before", articleId: id, since: now() },
    ];
    await db().address.createMany({ data: addresses });
    expect(await ownerOf("tides")).toBe("Tides turn");
    expect(await ownerOf("tides-before")).toBe("Tides turn");
    expect(await ownerOf("quay")).toBeNull();
    expect(await ownerOf("quay-before")).toBeNull();
    expect(await ownerOf("free")).toBeNull();
  });
});

describe("a section", () => {
  const sectionFor = async (id: string) => (await factsOf(id, contentWith({ sectionId }))).section;
  const retire = () =>
    db().section.update({ where: { id: sectionId }, data: { retiredAt: now() } });

  test("takes articles until it is retired", async () => {
    const { id } = await addDraft({ sectionId });
    expect(await sectionFor(id)).toEqual({ name: "harbour", takesArticle: true });
    expect((await factsOf(id, contentWith())).section).toBeNull();
    await retire();
    expect(await sectionFor(id)).toEqual({ name: "harbour", takesArticle: false });
  });

  test("that is retired keeps what was published there, so that it can be corrected", async () => {
    const { id } = await addLive(await addUser("editor"), { sectionId });
    const { id: elsewhere } = await addDraft({ slug: "elsewhere" });
    await retire();
    expect(await sectionFor(id)).toEqual({ name: "harbour", takesArticle: true });
    expect(await sectionFor(elsewhere)).toEqual({ name: "harbour", takesArticle: false });
  });
});
