// Readers' pages over HTTP, as they are sent on: Next's part is played by a listener that counts what it is asked.
import { setTimeout as wait } from "node:timers/promises";
import type { OutgoingHttpHeaders, RequestListener } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { overHttp, type TestRequest } from "@/scripts/testing/over-http";
import { serverState } from "@/lib/base/process/once-in-process";
import { plainPages } from "@/server/plain-pages/plain-pages";
import { hearLog } from "@/lib/testing/log";

const made = [
  `<!DOCTYPE html><html lang="en"><head><title>Harbour &amp; sea</title><link rel="preload" as="script" href="/a.js"/>`,
  `<link rel="preload" as="font" href="/a.woff2"/><script type="application/ld+json">{"a":"<b>"}</script><script src="/a.js" async=""></script></head>`,
  `<body><p>“Ebb<!-- --> and flow”</p><script>self.__next_f.push("</p><p>not a word</p>")</script></body></html>`,
];
const plain =
  `<!DOCTYPE html><html lang="en"><head><title>Harbour &amp; sea</title><link rel="preload" as="font" href="/a.woff2"/>` +
  `<script type="application/ld+json">{"a":"<b>"}</script></head><body><p>“Ebb and flow”</p></body></html>`;

const shared = "public, max-age=0, s-maxage=60";

/** What the newsroom holds: each version of a page says its number. */
let version: number;
let edition: number;
/** What was rendered, in order. */
let rendered: string[];
/** What happens while a page is rendered, and when the server looks for what was published meanwhile. */
let meanwhile: () => void | Promise<void>;
let looking: () => void;
/** Whether what was there is unpublished. */
let isGone: boolean;
beforeEach(() => {
  version = 1;
  edition = 7;
  delete serverState.edition;
  rendered = [];
  meanwhile = () => {};
  looking = () => {};
  isGone = false;
});

const next: RequestListener = async ({ method, url = "", headers }, response) => {
  if (method === "POST" && url === "/api/reader-pages/expire") {
    expect(headers.authorization).toBe("Bearer sesame");
    looking();
    return response.writeHead(204).end();
  }
  rendered.push(`${method} ${url}`);
  const [path = ""] = url.split("?");
  const begunWith = version;
  await meanwhile();
  response.setHeader("X-Path", path).setHeader("Content-Type", "text/html; charset=utf-8");
  switch (path) {
    case "/search":
      response.setHeader("Cache-Control", "private, no-cache");
      return response.end(`${made.join("")}${url}`);
    case "/rss.xml":
      response.setHeader("Cache-Control", shared).setHeader("ETag", 'W/"feed"');
      response.setHeader("Content-Type", "application/rss+xml");
      response.setHeader("Last-Modified", "Sun, 01 Mar 2026 06:00:01 GMT");
      return response.end("<rss><script/></rss>");
    case "/picture.png":
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      response.setHeader("Content-Type", "image/png").setHeader("ETag", '"strong"');
      return response.end("PNG");
    case "/broken":
      response.statusCode = 500;
      return response.end(made.join(""));
    case "/torn":
      response.write("<!DOCTYPE");
      return response.destroy();
    case "/numbered":
      response.setHeader("Cache-Control", shared).setHeader("ETag", `"${begunWith}"`);
      return response.end(`version ${begunWith}${begunWith === version ? "" : ` and ${version}`}`);
    case "/icon.svg":
      response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
      return response.end("<svg/>");
    case "/moved":
      response.statusCode = 301;
      response.setHeader("Location", "/articles/a");
      break;
    case "/articles/a":
    case "/articles/caf%C3%A9":
    case "/known":
      if (isGone) response.statusCode = 404;
      break;
    default:
      response.statusCode = 404;
  }
  response.setHeader("Cache-Control", shared).setHeader("ETag", `"${version}"`);
  response.flushHeaders();
  for (const part of made) response.write(Buffer.from(part));
  return response.end();
};

const site = {
  ...{ host: "news.example.org", token: "sesame", newestEdition: { read: async () => edition } },
  security: { isHttps: false, isDevelopment: false, isPlain: true, embedHosts: [] },
};

let listener: RequestListener;
beforeEach(() => {
  listener = plainPages(next, site);
});

/** As the newsroom does after it wrote down a publication. */
function expire(addresses: string[] | "all") {
  serverState.plainPages?.expire(addresses);
}

const ask = async (path: string, asked: TestRequest = {}) => {
  const got = await overHttp(listener, { path, ...asked });
  return { ...got, text: got.body.toString() };
};

test("a server that does not hear the others gives what it keeps, and no cache in front keeps that", async () => {
  let isConnected = true;
  const never = () => Promise.reject(new Error("It is not asked."));
  serverState.cluster = {
    ...{ answersWith: never, untilAllAnswerWith: never, leave: never },
    isConnected: () => isConnected,
  };
  const cacheControl = async (headers = {}) =>
    (await ask("/known", { headers })).headers["cache-control"];
  expect(await cacheControl()).toBe(shared);
  isConnected = false;
  expect(await cacheControl()).toBe("private, no-cache");
  expect(await cacheControl({ "If-None-Match": 'W/"1"' })).toBe("private, no-cache");
  isConnected = true;
  expect(await cacheControl()).toBe(shared);
  expect(rendered).toEqual(["GET /known"]);
  delete serverState.cluster;
});

describe("a page", () => {
  test.each<[string | undefined, string | undefined, (body: Buffer) => Buffer]>([
    [undefined, undefined, (body) => body],
    ["identity", undefined, (body) => body],
    ["gzip", "gzip", gunzipSync],
    ["gzip, deflate, br", "br", brotliDecompressSync],
    ["br;q=0.2, gzip;q=0.8", "gzip", gunzipSync],
    ["br;q=0", undefined, (body) => body],
  ])("is sent without scripts to who takes %s", async (taken, encoding, unpack) => {
    const headers: OutgoingHttpHeaders = taken === undefined ? {} : { "Accept-Encoding": taken };
    for (const time of ["first", "kept"]) {
      const got = await ask("/articles/a", { headers });
      expect(unpack(got.body).toString(), time).toBe(plain);
      expect(got.headers["content-encoding"]).toBe(encoding);
      expect(got.headers).toMatchObject({
        ...{ "content-length": String(got.body.length), vary: "Accept-Encoding" },
        ...{ etag: 'W/"1"', "cache-control": shared, "x-path": "/articles/a" },
      });
      const head = await ask("/articles/a", { headers, method: "HEAD" });
      expect(head.body).toHaveLength(0);
      expect(head.headers["content-length"]).toBe(String(got.body.length));
      expect(head.headers["content-encoding"]).toBe(encoding);
    }
    expect(rendered).toEqual(["GET /articles/a"]);
  });

  test("keeps its status", async () => {
    for (let time = 1; time <= 2; time += 1) {
      expect(await ask("/none")).toMatchObject({ status: 404, text: plain });
    }
    expect(rendered).toHaveLength(1);
  });

  test("is not sent again to who has it", async () => {
    const headers = { "If-None-Match": 'W/"1"', "Accept-Encoding": "br" };
    for (let time = 1; time <= 2; time += 1) {
      const { status, text, headers: got } = await ask("/articles/a", { headers });
      expect([status, text]).toEqual([304, ""]);
      expect(got).toMatchObject({ etag: 'W/"1"', "cache-control": shared });
      expect(got).not.toHaveProperty("content-type");
    }
  });

  test("is one page, whatever is asked after its path", async () => {
    for (const address of ["/articles/a?utm=1", "/articles/a", "/articles/a?"])
      expect((await ask(address)).text).toBe(plain);
    expect(rendered).toEqual(["GET /articles/a"]);
  });

  test("of one reader is asked for without anything of theirs", async () => {
    const seen: unknown[] = [];
    listener = plainPages((request, response) => {
      seen.push(request.headers);
      next(request, response);
    }, site);
    const headers = { Cookie: "a=b", RSC: "1", "If-None-Match": "*", "Accept-Language": "fr" };
    await ask("/search?words=sea", { headers });
    for (const one of seen) {
      expect(one).toEqual({
        host: "news.example.org",
        "user-agent": "Stet",
        connection: expect.any(String),
      });
    }
    expect(seen.length).toBeGreaterThan(0);
  });
});

describe("what was published", () => {
  test("is in the next answer", async () => {
    await ask("/numbered");
    version = 2;
    expect((await ask("/numbered")).text).toBe("version 1");
    expire(["/other"]);
    expect((await ask("/numbered")).text).toBe("version 1");
    expire(["/numbered"]);
    expect((await ask("/numbered")).text).toBe("version 2");
    version = 3;
    expire("all");
    expect((await ask("/numbered")).text).toBe("version 3");
  });

  test("is rendered once for all who ask then", async () => {
    meanwhile = () => wait(20);
    const all = await Promise.all(Array.from({ length: 32 }, () => ask("/numbered")));
    expect(new Set(all.map(({ text }) => text))).toEqual(new Set(["version 1"]));
    expect(rendered).toEqual(["GET /numbered"]);
  });

  test("while the page was rendered is in it: for who came before and who came after", async () => {
    let goOn = () => {};
    meanwhile = () => new Promise((resolve) => (goOn = resolve));
    const before = ask("/numbered");
    await expect.poll(() => rendered.length).toBe(1);
    version = 2;
    expire(["/numbered"]);
    const after = ask("/numbered");
    await wait(20);
    meanwhile = () => {};
    goOn();
    expect((await Promise.all([before, after])).map(({ text }) => text)).toEqual([
      "version 2",
      "version 2",
    ]);
    expect(rendered).toHaveLength(2);
  });

  test("by somebody who did not say so is found before the page is kept", async () => {
    meanwhile = () => {
      if (rendered.length === 1) [version, edition] = [2, 8];
    };
    let looks = 0;
    looking = () => {
      looks += 1;
      serverState.edition = edition;
      expire(["/numbered"]);
    };
    for (let time = 1; time <= 2; time += 1)
      expect((await ask("/numbered")).text).toBe("version 2");
    expect([rendered.length, looks]).toEqual([2, 1]);
  });
});

test("a page that is not fresh any more is answered with while it is made again, once", async () => {
  const inAMinute = () => Date.now() + 61_000;
  await ask("/numbered");
  version = 2;
  let goOn = () => {};
  meanwhile = () => new Promise((resolve) => (goOn = resolve));
  const { now } = Date;
  try {
    const later = inAMinute();
    Date.now = () => later;
    const [one, other] = await Promise.all([ask("/numbered"), ask("/numbered")]);
    expect([one.text, other.text]).toEqual(["version 1", "version 1"]);
    goOn();
    await expect.poll(async () => (await ask("/numbered")).text).toBe("version 2");
    expect(rendered).toHaveLength(2);
  } finally {
    Date.now = now;
  }
});

describe("what is not for all alike", () => {
  test("is made for who asks, without scripts", async () => {
    for (const words of ["sea", "tide"]) {
      const { text, headers } = await ask(`/search?words=${words}`);
      expect(text).toBe(`${plain}/search?words=${words}`);
      expect(headers["cache-control"]).toBe("private, no-cache");
    }
    expect(rendered).toEqual(["GET /search", "GET /search?words=sea", "GET /search?words=tide"]);
  });

  test("a failure is told in words, without scripts, and not kept", async () => {
    for (let time = 1; time <= 2; time += 1) {
      const { status, text } = await ask("/broken");
      expect(status).toBe(500);
      expect(text).toContain("<h1>This page could not be made</h1>");
      expect(text).not.toContain("script");
    }
    expect(rendered).toHaveLength(2);
  });
});

describe("what is no page", () => {
  test("is sent as it is: a feed, compressed and kept", async () => {
    const headers = { "Accept-Encoding": "gzip" };
    const { body, headers: got } = await ask("/rss.xml", { headers });
    expect(gunzipSync(body).toString()).toBe("<rss><script/></rss>");
    expect(got).toMatchObject({ etag: 'W/"feed"', "content-type": "application/rss+xml" });
    const since = { "If-Modified-Since": "Sun, 01 Mar 2026 06:00:01 GMT" };
    expect(await ask("/rss.xml", { headers: since })).toMatchObject({ status: 304, text: "" });
    expect(rendered).toHaveLength(1);
  });

  test("is sent as it is: a drawn picture", async () => {
    const headers = { "Accept-Encoding": "gzip, br" };
    const { text, headers: got } = await ask("/picture.png", { headers });
    expect(text).toBe("PNG");
    expect(got).toMatchObject({ etag: '"strong"', "content-length": "3" });
    for (const name of ["vary", "content-encoding"]) expect(got).not.toHaveProperty(name);
  });

  test.each<[string, string, TestRequest]>([
    ["what is sent in", "/articles/a", { method: "POST" }],
    ["the desk", "/desk", {}],
    ["the way in", "/sign-in?next=/desk", {}],
    ["a file of the program", "/_next/static/a.js", {}],
    ["a picture", "/media/a.jpg", {}],
    ["a route for the desk", "/api/desk/articles", {}],
  ])("passes untouched: %s", async (_, path, asked) => {
    for (let time = 1; time <= 2; time += 1) {
      expect((await ask(path, asked)).text).toBe(made.join(""));
    }
    expect(rendered).toHaveLength(2);
  });
});

test("what cannot be collected is left to Next", async () => {
  const said = hearLog();
  await expect(ask("/torn")).rejects.toThrow();
  expect(said).toHaveLength(1);
  expect(rendered).toHaveLength(2);
});

describe("an address that a text was left on", () => {
  test.each([
    ["a full stop", "/articles/a."],
    ["a bracket and a comma", "/articles/a),"],
    ["capitals", "/Articles/A"],
    ["capitals and a closing quotation mark", "/ARTICLES/A%E2%80%9D"],
    ["letters with an accent, in capitals", "/ARTICLES/CAF%C3%89", "/articles/caf%C3%A9"],
    ["a Chinese full stop", "/articles/a%E3%80%82"],
    ["a part of its own", "/articles/a/)"],
    ["a page that moved", "/moved.", "/moved"],
  ])("leads on: %s", async (_, path, meant = "/articles/a") => {
    for (let time = 1; time <= 2; time += 1) {
      const { status, headers } = await ask(`${path}?b=1`);
      expect([status, headers["location"]]).toEqual([301, `${meant}?b=1`]);
    }
  });

  test("leads nowhere where nothing is without it, and stays where something is with it", async () => {
    expect((await ask("/none.")).status).toBe(404);
    expect((await ask("/NONE")).status).toBe(404);
    expect((await ask("/.")).status).toBe(404);
    expect((await ask("/known")).status).toBe(200);
    // No more than what was asked and what may have been meant is looked for.
    expect(rendered).toHaveLength(5);
  });

  test("does not lead to what is unpublished", async () => {
    expect((await ask("/KNOWN")).status).toBe(301);
    isGone = true;
    expire(["/known"]);
    expect((await ask("/KNOWN")).status).toBe(404);
  });
});

test("what Next gives no tag has one of its bytes", async () => {
  const { headers } = await ask("/icon.svg");
  expect(headers["etag"]).toMatch(/^(W\/)?"[\w-]{27}"$/);
  const again = { "If-None-Match": headers["etag"] };
  expect((await ask("/icon.svg", { headers: again })).status).toBe(304);
});

describe("where many want pages that are still to be made", () => {
  /** Renderings under way, the most there were at a time, and what ends them. */
  let [now, most] = [0, 0];
  let goOn: (() => void)[] = [];
  beforeEach(() => {
    [now, most, goOn] = [0, 0, []];
    meanwhile = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise<void>((resolve) => goOn.push(resolve));
      now -= 1;
    };
  });

  /** Ends each rendering, until all of these are answered. */
  async function endAll<Answer>(all: Promise<Answer>[]): Promise<Answer[]> {
    let isOver = false;
    const answers = Promise.all(all).finally(() => (isOver = true));
    while (!isOver) {
      goOn.splice(0).forEach((end) => end());
      await wait(1);
    }
    return answers;
  }

  const rush = (path: (at: number) => string) =>
    Array.from({ length: 150 }, (_, at) => ask(path(at)));

  test.each<[string, (at: number) => string]>([
    ["unknown addresses", (at) => `/unknown/${at}`],
    ["searches", (at) => `/search?q=${at}`],
    ["older versions", (at) => `/articles/a/history/${at}`],
  ])(
    "%s: three are made at a time, a few wait, all others are told to come again, and a kept page is there",
    async (_, path) => {
      const free = meanwhile;
      meanwhile = () => {};
      // That the search is made for each who asks is known after the first.
      for (const known of ["/articles/a", "/search"]) await ask(known);
      meanwhile = free;
      const all = rush(path);
      await expect.poll(() => now).toBe(3);
      const refused = (await Promise.all([Promise.race(all)]))[0];
      expect(refused).toMatchObject({ status: 503, headers: { "cache-control": "no-store" } });
      expect(Number(refused?.headers["retry-after"])).toBeGreaterThan(0);
      expect(refused?.text).toContain("<h1>");
      // None of what was begun has ended.
      expect(await ask("/articles/a")).toMatchObject({ status: 200, text: plain });
      const statuses = (await endAll(all)).map(({ status }) => status);
      expect(most).toBe(3);
      expect(statuses.filter((status) => status !== 503).length).toBeLessThanOrEqual(40);
      expect(statuses.filter((status) => status !== 503).length).toBeGreaterThanOrEqual(20);
    },
  );

  test("what an edition named comes first and is never refused", async () => {
    const all = rush((at) => `/unknown/${at}`);
    await expect.poll(() => now).toBe(3);
    await Promise.race(all);
    expire(["/known"]);
    let hasCome = false;
    const wanted = overHttp(
      (request, response) => {
        listener(request, response);
        hasCome = true;
      },
      { path: "/known" },
    );
    await expect.poll(() => hasCome).toBe(true);
    goOn.splice(0).forEach((end) => end());
    await expect.poll(() => rendered.indexOf("GET /known")).toBe(3);
    await endAll<unknown>([wanted, ...all]);
    expect((await wanted).status).toBe(200);
  });
});
