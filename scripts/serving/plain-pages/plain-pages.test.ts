// Readers' pages over HTTP, as they are sent on.
import type { OutgoingHttpHeaders, RequestListener } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overHttp, type Asked } from "@/scripts/testing/over-http";
import { answerConditionally } from "../conditional.mjs";
import { packOnce, packOnTheWay } from "./packed.mjs";
import { answerPlainly } from "./plain-pages.mjs";
import { withoutScripts } from "./without-scripts.mjs";

const made = [
  `<!DOCTYPE html><html lang="en"><head><title>Harbour &amp; sea</title><link rel="preload" as="script" href="/a.js"/>`,
  `<link rel="preload" as="font" href="/a.woff2"/><script type="application/ld+json">{"a":"<b>"}</script><script src="/a.js" async=""></script></head>`,
  `<body><p>“Ebb<!-- --> and flow”</p><script>self.__next_f.push("</p><p>not a word</p>")</script></body></html>`,
];
const plain =
  `<!DOCTYPE html><html lang="en"><head><title>Harbour &amp; sea</title><link rel="preload" as="font" href="/a.woff2"/>` +
  `<script type="application/ld+json">{"a":"<b>"}</script></head><body><p>“Ebb and flow”</p></body></html>`;

let versions = 0;

/** What Next answers with: a page in parts, the first of them after the head. */
const page: RequestListener = (_, response) => {
  response.setHeader("ETag", `"${++versions}"`);
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
  response.flushHeaders();
  for (const part of made) response.write(Buffer.from(part));
  response.end();
};

const ask = (answer: RequestListener, asked?: Asked) =>
  overHttp((request, response) => {
    answerConditionally(request, response);
    answerPlainly(request, response);
    answer(request, response);
  }, asked);

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
    const got = await ask(page, { headers });
    expect(unpack(got.body).toString()).toBe(plain);
    expect(got.headers["content-encoding"]).toBe(encoding);
    expect(got.headers).toMatchObject({
      "content-length": String(got.body.length),
      vary: "Accept-Encoding",
      etag: `W/"${versions}"`,
    });

    const head = await ask(page, { headers, method: "HEAD" });
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(String(got.body.length));
    expect(head.headers["content-encoding"]).toBe(encoding);
  });

  test("keeps its status", async () => {
    const missing: RequestListener = (_, response) => {
      response.statusCode = 404;
      response.setHeader("Content-Type", "text/html").end(made.join(""));
    };
    const { status, body, headers } = await ask(missing);
    expect([status, body.toString()]).toEqual([404, plain]);
    expect(headers).not.toHaveProperty("etag");
  });

  test("is not sent again to who has it", async () => {
    const headers = { "If-None-Match": `W/"${versions + 1}"`, "Accept-Encoding": "br" };
    expect(await ask(page, { headers })).toMatchObject({ status: 304, body: Buffer.from("") });
  });
});

describe("what is no page passes as it is", () => {
  const feed: RequestListener = (_, response) => {
    response.writeHead(200, { "Content-Type": "application/rss+xml", "Content-Length": 18 });
    response.write("<rss><script/>");
    response.end("</rss>".slice(0, 4));
  };
  const nextsOwn: RequestListener = (_, response) => {
    response.setHeader("Content-Type", "text/html").end("<script></script>");
  };

  test.each<[string, RequestListener, Asked, string]>([
    ["a feed", feed, {}, "<rss><script/></rs"],
    ["a feed's head", feed, { method: "HEAD" }, ""],
    ["what Next's script asks for", nextsOwn, { headers: { RSC: "1" } }, "<script></script>"],
    ["what is sent in", nextsOwn, { method: "POST" }, "<script></script>"],
  ])("%s", async (_, answer, asked, body) => {
    const got = await ask(answer, {
      ...asked,
      headers: { ...asked.headers, "Accept-Encoding": "br" },
    });
    expect(got.body.toString()).toBe(body);
    expect(got.headers).not.toHaveProperty("content-encoding");
    if (answer === feed) expect(got.headers["content-length"]).toBe("18");
  });
});

describe("a version of a page", () => {
  const version = Buffer.from(made.join(""));

  test("is packed once, however many ask for it at a time", async () => {
    const all = await Promise.all([1, 2, 3].map(() => packOnce("one", version)));
    expect(new Set(all).size).toBe(1);
    expect(await packOnce("one", version)).toBe(all[0]);
    expect(await packOnce("another", version)).not.toBe(all[0]);
  });

  test("that nothing names is packed for who asks", async () => {
    const [one, other] = [await packOnTheWay(version), await packOnTheWay(version)];
    expect(one).not.toBe(other);
    expect(one.identity.toString()).toBe(plain);
  });
});

test("of a page without scripts and comments every byte stays", async () => {
  const word = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll(/[<\0\r]/g, "&lt;"));
  const value = word.map((text) => text.replaceAll('"', "&quot;"));
  const element = fc
    .tuple(fc.constantFrom("p", "pre", "textarea", "style", "table", "select", "svg"), value, word)
    .map(([tag, name, text]) => `<${tag} title="${name}">${text}</${tag}>`);
  await fc.assert(
    fc.asyncProperty(fc.array(element), async (elements) => {
      const whole = `<!doctype html><body>${elements.join("\n")}</body>`;
      expect(await withoutScripts(whole)).toBe(whole);
    }),
  );
});
