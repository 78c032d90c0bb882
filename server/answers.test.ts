// The heads of answers, over HTTP.
import type { OutgoingHttpHeaders, RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { overHttp, type TestRequest } from "@/scripts/testing/over-http";
import { answerConditionally } from "@/server/conditional";
import { setOwnHeaders } from "@/server/own-headers";
import { setSecurityHeaders } from "@/server/security";

/** How a request is answered where `answer` is what Next does. */
async function ask(answer: RequestListener, asked?: TestRequest, isHttps = false) {
  const got = await overHttp((incoming, response) => {
    setSecurityHeaders(incoming, response, {
      isHttps,
      isDevelopment: false,
      isPlain: true,
      embedHosts: [],
    });
    setOwnHeaders(incoming, response);
    answerConditionally(incoming, response);
    answer(incoming, response);
  }, asked);
  return { ...got, body: got.body.toString() };
}

const modified = "Sun, 01 Mar 2026 06:00:01 GMT";
const feed: RequestListener = (_, response) => {
  response.setHeader("ETag", 'W/"abc"').setHeader("Last-Modified", modified);
  response.setHeader("Content-Type", "application/rss+xml").setHeader("Content-Length", 6);
  response.setHeader("Cache-Control", "public, max-age=0, s-maxage=60");
  response.write("<rss");
  response.end("/>");
};

describe("an answer whose route says how long it is", () => {
  const part: RequestListener = (_, response) => {
    response.setHeader("stet-length", "3").setHeader("ETag", '"abc"');
    response.write("a");
    response.end("bc");
  };

  test.each(["GET", "HEAD"])(
    "has that length by %s, and does not say who told it",
    async (method) => {
      const { headers } = await ask(part, { method });
      expect(headers["content-length"]).toBe("3");
      expect(headers).not.toHaveProperty("stet-length");
      expect(headers).not.toHaveProperty("transfer-encoding");
    },
  );

  test("has none if it is not sent", async () => {
    const { status, headers } = await ask(part, { headers: { "If-None-Match": '"abc"' } });
    expect(status).toBe(304);
    expect(headers).not.toHaveProperty("content-length");
    expect(headers).not.toHaveProperty("stet-length");
  });
});

describe("who has an answer already", () => {
  test.each<[string, OutgoingHttpHeaders]>([
    ["its tag", { "If-None-Match": 'W/"abc"' }],
    ["its tag as a strong one", { "If-None-Match": '"abc"' }],
    ["its tag among others", { "If-None-Match": '"old", W/"abc"' }],
    ["any", { "If-None-Match": "*" }],
    ["its time", { "If-Modified-Since": modified }],
    ["a later time", { "If-Modified-Since": "Mon, 02 Mar 2026 06:00:00 GMT" }],
    ["its tag, and an older time", { "If-None-Match": '"abc"', "If-Modified-Since": "x" }],
  ])("is told so, by %s", async (_, headers) => {
    for (const method of ["GET", "HEAD"]) {
      const { status, body, headers: got } = await ask(feed, { method, headers });
      expect([status, body]).toEqual([304, ""]);
      expect(got).toMatchObject({
        etag: 'W/"abc"',
        "last-modified": modified,
        "cache-control": "public, max-age=0, s-maxage=60",
        "content-security-policy": expect.any(String),
      });
      expect(got).not.toHaveProperty("content-type");
      expect(got).not.toHaveProperty("content-length");
    }
  });

  test.each<[string, OutgoingHttpHeaders, string?]>([
    ["another tag", { "If-None-Match": '"abcd"' }],
    ["another tag, whatever the time", { "If-None-Match": '"a"', "If-Modified-Since": modified }],
    ["an earlier time", { "If-Modified-Since": "Sun, 01 Mar 2026 06:00:00 GMT" }],
    ["no time at all", { "If-Modified-Since": "lately" }],
    ["the tag of what is sent", { "If-None-Match": '"abc"' }, "POST"],
  ])("is not who has %s", async (_, headers, method = "GET") => {
    expect(await ask(feed, { headers, method })).toMatchObject({ status: 200, body: "<rss/>" });
  });

  test("an answer that is none of 200 stays what it is", async () => {
    const missing: RequestListener = (_, response) => {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("None.");
    };
    const headers = { "If-None-Match": "*" };
    expect(await ask(missing, { headers })).toMatchObject({ status: 404, body: "None." });
  });
});

describe("no answer goes without its headers", () => {
  const page: RequestListener = (_, response) => response.end("A page.");

  test.each([["/"], ["/articles/a"], ["/desk"], ["/media/ab/ab.jpg"], ["/api/desk/articles"]])(
    "%s",
    async (path) => {
      const { headers } = await ask(page, { path });
      const policy = headers["content-security-policy"] ?? "";
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe-eval");
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "cross-origin-opener-policy": "same-origin",
      });
      expect(headers).not.toHaveProperty("strict-transport-security");
    },
  );

  test("that a site is secure is said where it is", async () => {
    const { headers } = await ask(page, {}, true);
    expect(headers["strict-transport-security"]).toBe("max-age=31536000");
    expect(headers["content-security-policy"]).toContain("upgrade-insecure-requests");
  });

  test("the desk's scripts have a number, another each time, and Next is told it; no other script runs", async () => {
    const seen = new Set<string>();
    const told: RequestListener = (incoming, response) =>
      response.end(incoming.headers["content-security-policy"]);
    for (const path of ["/desk", "/desk/articles?words=a", "/sign-in", "/sign-in?next=/desk"]) {
      const { headers, body } = await ask(told, {
        path,
        headers: { "Content-Security-Policy": "script-src 'nonce-mine'" },
      });
      expect(body).toBe(headers["content-security-policy"]);
      const [, nonce = ""] = /script-src 'self' 'nonce-([\w-]{22})';/.exec(body) ?? [];
      seen.add(nonce);
    }
    expect(seen.size).toBe(4);
    expect(seen).not.toContain("");
  });

  test.each(["/", "/articles/a", "/search?q=a", "/there/is/none"])(
    "no script runs on %s",
    async (path) => {
      const { headers } = await ask(page, { path });
      expect(headers["content-security-policy"]).toContain("script-src 'none';");
    },
  );

  test("a reader cannot give a page a number", async () => {
    const told: RequestListener = (incoming, response) =>
      response.end(incoming.headers["content-security-policy"] ?? "none");
    const headers = { "Content-Security-Policy": "script-src 'nonce-mine'" };
    expect((await ask(told, { headers })).body).toBe("none");
  });
});

describe("of what made an answer", () => {
  const next: RequestListener = (_, response) => {
    response.setHeader("x-nextjs-cache", "HIT").setHeader("x-nextjs-prerender", "1");
    response.setHeader("Vary", "rsc, next-router-state-tree, Accept-Encoding");
    response.setHeader("Cache-Control", "s-maxage=60").end();
  };

  test("it says nothing, and browsers ask again for what caches keep", async () => {
    const { headers } = await ask(next);
    expect(Object.keys(headers).filter((name) => /next/.test(name))).toEqual([]);
    expect(headers).toMatchObject({
      vary: "Accept-Encoding",
      "cache-control": "public, max-age=0, s-maxage=60",
    });
  });

  test("the desk's own script is told what it needs", async () => {
    const { headers } = await ask(next, { headers: { RSC: "1" } });
    expect(headers).toMatchObject({
      "x-nextjs-cache": "HIT",
      vary: "rsc, next-router-state-tree, Accept-Encoding",
    });
  });
});
