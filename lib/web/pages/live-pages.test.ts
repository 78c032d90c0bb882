import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newestEdition } from "@/lib/projections/editions/editions";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addLive, addSection, addUser, publish, save, take } from "@/lib/testing/records";
import { contentWith } from "@/lib/testing/content";
import type { Actor } from "@/lib/content/users/actor";
import { lookAtPages } from "@/lib/web/pages/live-pages";

useThrowAwayNewsroom();

let editor: Actor;
let sectionId: string;
const endings: (() => void)[] = [];
beforeEach(async () => {
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => endings.splice(0).forEach((end) => end()));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  endings.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A site whose pages are all of one edition. */
function siteOf(edition: number, others: Record<string, RequestListener> = {}): RequestListener {
  return (request, response) => {
    const other = others[request.url ?? ""];
    if (other) return other(request, response);
    response.end(`<html><head><meta name="stet-edition" content="${edition}"/></head></html>`);
  };
}

async function problems(origin: string): Promise<Record<string, string | null>> {
  const { pages } = await lookAtPages(await newestEdition(), origin);
  return Object.fromEntries(pages.map(({ address, problem }) => [address, problem]));
}

test("pages that were made of the edition, or of a later one, are live", async () => {
  await addLive(editor, { sectionId });
  const edition = await newestEdition();
  for (const made of [edition, edition + 1]) {
    const found = Object.values(await problems(await serve(siteOf(made))));
    expect(found.length).toBeGreaterThan(10);
    expect(new Set(found)).toEqual(new Set([null]));
  }
});

test("a page that was made before, has no number, fails or does not come is named with what is wrong", async () => {
  await addLive(editor, { sectionId });
  const edition = await newestEdition();
  const origin = await serve(
    siteOf(edition, {
      "/": siteOf(edition - 1),
      "/archive": (_, response) => response.end("<html></html>"),
      "/rss.xml": (_, response) => response.setHeader("stet-edition", edition).end("<rss/>"),
      "/sections/harbour": (_, response) => response.writeHead(500).end(),
      "/sitemap.xml": (_, response) => response.destroy(),
    }),
  );
  const found = Object.entries(await problems(origin)).filter(([, problem]) => problem !== null);
  expect(Object.fromEntries(found)).toEqual({
    "/": "Readers still get the old page.",
    "/archive": "The page does not say how new it is.",
    "/sections/harbour": "The server answers 500 instead of 200.",
    "/sitemap.xml": "The page did not load.",
  });
});

test.each(["", "/history"])(
  "an address that the article left leads to the one it has, and leads nowhere once it is unpublished: …%s",
  async (end) => {
    const { id, version } = await addLive(editor, { sectionId });
    const content = contentWith({ sectionId, slug: "pier-opens" });
    const renamed = await publish(editor, id, await save(editor, id, { version, content }));
    const moved: RequestListener = (_, response) =>
      response.writeHead(301, { location: `/articles/pier-opens${end}` }).end();
    const lost: RequestListener = (_, response) => response.writeHead(301, { location: "/" }).end();
    const address = `/articles/quay-opens${end}`;
    const at = (old: RequestListener) => serve(siteOf(Number.MAX_SAFE_INTEGER, { [address]: old }));
    expect((await problems(await at(moved)))[address]).toBeNull();
    expect((await problems(await at(lost)))[address]).toBe(
      `It redirects to / instead of /articles/pier-opens${end}.`,
    );
    await take(editor, id, "unpublish", { version: renamed.version });
    expect((await problems(await at(moved)))[address]).toBe(
      "The server answers 301 instead of 404.",
    );
  },
);

test("the page of an author whose last article was taken may be none, as long as it is none by now", async () => {
  const { id, version } = await addLive(editor, { sectionId });
  await take(editor, id, "unpublish", { version });
  const edition = await newestEdition();
  const gone =
    (of: number): RequestListener =>
    (_, response) =>
      response.writeHead(404, { "stet-edition": of }).end();
  const at = async (of: number) =>
    (await problems(await serve(siteOf(edition, { "/authors/a-writer/rss.xml": gone(of) }))))[
      "/authors/a-writer/rss.xml"
    ];
  expect(await at(edition)).toBeNull();
  expect(await at(edition - 1)).toBe("Readers still get the old page.");
});
