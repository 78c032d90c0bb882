// What the site tells programs: readers of feeds, search engines, those who show where an address leads, caches.
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import type { APIRequestContext, Page } from "playwright/test";
import { openedArticle, postTransition } from "@/e2e/desk/requests";
import { expect, openArticle, press, test, untilShown } from "@/e2e/fixtures";
import { feedPaths, newsSitemapPath, sitemapPath } from "@/lib/base/site-addresses";
import { faultsOfJson, faultsOfXml } from "@/lib/testing/formats";

const headline = "One moment, every page";
const address = "/articles/one-moment-every-page";

/** The feeds that a page names in its head, as paths. */
async function feedsOf(page: Page): Promise<string[]> {
  const links = await page
    .locator('link[rel="alternate"]')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLLinkElement).href).pathname));
  return links.sort();
}

async function sayIt(request: APIRequestContext, paths: readonly string[], words: string) {
  return Promise.all(
    paths.map(async (path) => {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(200);
      return (await answer.text()).includes(words);
    }),
  );
}

test("every list names its feeds, and an article comes and goes in all of them, and in the maps, at once", async ({
  open,
  newsroom,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  const lists = ["/", "/sections/readers", "/authors/the-stet-desk"] as const;
  const feeds: string[] = [];
  for (const list of lists) {
    await reader.goto(list);
    expect(await feedsOf(reader)).toEqual(Object.values(feedPaths(list)).sort());
    feeds.push(...Object.values(feedPaths(list)));
  }
  await openArticle(editor, headline);
  const { origin } = new URL(newsroom.url);
  const index = await (await reader.request.get(sitemapPath)).text();
  const maps = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, map = ""]) =>
    map.slice(origin.length),
  );
  const months = maps.filter((map) => /\d\.xml$/.test(map));

  for (const [transition, isThere] of [
    ["unpublish", false],
    ["publish", true],
  ] as const) {
    await postTransition(editor, openedArticle(editor), transition);
    expect(await sayIt(reader.request, feeds, address)).toEqual(feeds.map(() => isThere));
    expect((await sayIt(reader.request, months, `${address}<`)).includes(true)).toBe(isThere);
  }
});

test("feeds and maps are what their specifications say", async ({ request }) => {
  const read = async (path: string) => (await request.get(path)).text();
  for (const list of ["/", "/sections/readers"] as const) {
    const { rss, atom, json } = feedPaths(list);
    expect(await faultsOfXml("rss", await read(rss)), rss).toEqual([]);
    expect(await faultsOfXml("atom", await read(atom)), atom).toEqual([]);
    expect(faultsOfJson("json-feed", await read(json)), json).toEqual([]);
  }
  const index = await read(sitemapPath);
  expect(await faultsOfXml("sitemap-index", index)).toEqual([]);
  const maps = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, map = ""]) => new URL(map).pathname,
  );
  expect(maps.length).toBeGreaterThan(2);
  for (const map of [...maps, newsSitemapPath]) {
    expect(await faultsOfXml("sitemap", await read(map)), map).toEqual([]);
  }
  expect(await read("/robots.txt")).toContain(`Sitemap: `);
});

/** As docs/out-to-the-world.md has it. */
const kept = "public, max-age=0, s-maxage=60";
const answers: readonly [path: string, cacheControl: string, says: ("tag" | "time")[]][] = [
  ["/", kept, ["tag"]],
  [address, kept, ["tag"]],
  ["/rss.xml", kept, ["tag", "time"]],
  ["/sections/readers/atom.xml", kept, ["tag", "time"]],
  ["/authors/the-stet-desk/feed.json", kept, ["tag", "time"]],
  ["/sitemap.xml", kept, ["tag", "time"]],
  ["/news-sitemap.xml", kept, ["tag"]],
  ["/robots.txt", kept, ["tag"]],
];

test("who has an answer already is told so, instead of being sent it again", async ({ open }) => {
  const { request } = await open();
  // An edition's second has to be over before it is said.
  for (const [path, cacheControl, says] of answers) {
    await expect
      .poll(async () => Boolean((await request.get(path)).headers()["last-modified"]), {
        message: path,
      })
      .toBe(says.includes("time"));
    const answer = await request.get(path);
    const { etag, "last-modified": modified, "cache-control": said } = answer.headers();
    expect(said, path).toBe(cacheControl);
    const head = await request.head(path);
    expect([head.status(), head.headers()["etag"]], path).toEqual([200, etag]);
    const asked: Record<string, string>[] = [
      { "If-None-Match": etag ?? "" },
      ...(modified ? [{ "If-Modified-Since": modified }] : []),
    ];
    for (const headers of asked) {
      const again = await request.get(path, { headers });
      expect([again.status(), await again.text()], path).toEqual([304, ""]);
    }
    expect((await request.get(path, { headers: { "If-None-Match": '"old"' } })).status()).toBe(200);
  }
});

test("pictures are kept for good, the desk by nobody", async ({ open }) => {
  const page = await open("editor");
  await page.goto(address);
  const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
  const { headers } = await page.request
    .get(picture ?? "")
    .then((one) => ({ headers: one.headers() }));
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  for (const path of ["/desk", "/desk/articles", "/sign-in"]) {
    expect((await page.request.get(path)).headers()["cache-control"], path).toContain("no-store");
  }
});

test("no answer goes without its security headers, and none names the framework", async ({
  open,
}) => {
  const { request } = await open();
  const paths = [...answers.map(([path]) => path), "/nowhere", "/articles/nowhere", "/media/none"];
  const others = [
    "/desk",
    "/sign-in",
    "/api/desk/articles",
    "/api/auth/session",
    "/icon.svg",
    "/%E0%A4%A",
  ];
  for (const path of [...paths, ...others]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    expect(headers, path).toMatchObject({
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "permissions-policy": expect.any(String),
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["content-security-policy"], path).not.toContain("unsafe-eval");
    const said = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    expect(
      said.filter((line) => /x-next|x-powered|next-router|\brsc\b|_next/i.test(line)),
      path,
    ).toEqual([]);
  }
});

test("nothing that a page does is stopped by its own policy, on the site and at the desk", async ({
  open,
}) => {
  const page = await open("editor");
  const stopped: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text()))
      stopped.push(`${page.url()}: ${message.text()}`);
  });
  for (const path of [
    "/",
    address,
    "/sections/readers",
    "/desk",
    "/desk/articles",
    "/desk/pictures",
  ]) {
    await page.goto(path);
    await untilShown(page);
  }
  const isHere = page.waitForResponse("**/presence");
  await openArticle(page, headline);
  await page.getByRole("textbox", { name: "Story" }).press("End");
  await untilShown(page);
  await isHere;
  expect(stopped).toEqual([]);
});

test("who shows where an address leads finds a picture: the story's own, or one that is drawn", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  const said = async (property: string) =>
    (await reader.locator(`meta[property="${property}"]`).getAttribute("content")) ?? "";
  await reader.goto(address);
  expect(await said("og:image:type")).toBe("image/jpeg");
  expect(Number(await said("og:image:width"))).toBeGreaterThanOrEqual(1200);
  expect(await said("og:title")).toBe(headline);

  await openArticle(editor, headline);
  const article = openedArticle(editor);
  const { version, content } = await (await editor.request.get(article)).json();
  const pictureless = { ...content, leadPicture: null };
  const saved = await editor.request.put(article, {
    data: { saveId: crypto.randomUUID(), version, kind: "save", content: pictureless },
  });
  expect(saved.status(), await saved.text()).toBe(200);
  await postTransition(editor, article, "unpublish");
  await postTransition(editor, article, "publish", { change: "update" });
  await reader.goto(address);
  expect([await said("og:image:width"), await said("og:image:height")]).toEqual(["1200", "630"]);
  const drawn = await reader.request.get(await said("og:image"));
  expect(drawn.headers()["content-type"]).toBe("image/png");
  expect(drawn.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test("every page says what it is, in the words that search engines ask for", async ({ open }) => {
  const reader = await open();
  for (const path of ["/", address, "/sections/readers", "/authors/the-stet-desk"]) {
    await reader.goto(path);
    const data = await reader.locator('script[type="application/ld+json"]').textContent();
    expect(faultsOfJson("structured-data", data ?? ""), path).toEqual([]);
    const canonical = await reader.locator('link[rel="canonical"]').getAttribute("href");
    expect(new URL(canonical ?? "").pathname).toBe(path);
    const robots = await reader.locator('meta[name="robots"]').getAttribute("content");
    expect(robots, path).toBe("max-image-preview:large");
  }
  // The byline of a desk is no person's.
  expect(await reader.locator('script[type="application/ld+json"]').textContent()).toContain(
    '"mainEntity":{"@type":"Organization"',
  );
});

test("a story without a standfirst is described by its first words, not by its headline", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("");
  await press(editor, "Publish changes", "Published. Readers see this version.");
  await reader.goto(address);
  const said = await reader.locator('meta[name="description"]').getAttribute("content");
  const first = await reader
    .getByRole("article")
    .locator("p")
    .filter({ hasText: said?.slice(0, 60) });
  await expect(first).toHaveCount(1);
});

test("a hub is told of a publication, and the feeds name it", async ({ newsroom, open }) => {
  const told: URLSearchParams[] = [];
  const hub = createServer(async (request, response) => {
    told.push(new URLSearchParams(await text(request)));
    response.writeHead(204).end();
  }).listen(0);
  await once(hub, "listening");
  const place = hub.address();
  if (place === null || typeof place === "string") throw new Error("There is no port.");
  const hubAddress = `http://127.0.0.1:${place.port}/`;
  newsroom.settings["WEBSUB_HUB"] = hubAddress;
  await newsroom.kill();
  await newsroom.restart();

  const editor = await open("editor");
  await openArticle(editor, headline);
  await postTransition(editor, openedArticle(editor), "unpublish");
  const feed = `${newsroom.url}/sections/readers/rss.xml`;
  await expect.poll(() => told.flatMap((one) => one.getAll("hub.url"))).toContain(feed);
  const answer = await editor.request.get("/sections/readers/rss.xml");
  expect(answer.headers()["link"]).toBe(`<${hubAddress}>; rel="hub", <${feed}>; rel="self"`);
  expect(await answer.text()).toContain(`<atom:link rel="hub" href="${hubAddress}"/>`);
  hub.close();
});
