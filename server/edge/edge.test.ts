// What is refused before anything is made for it, over HTTP.
import type { IncomingHttpHeaders, OutgoingHttpHeaders, RequestListener } from "node:http";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overHttp, type TestRequest } from "@/scripts/testing/over-http";
import { whileServing, writeRaw } from "@/scripts/testing/served";
import { rightSpelling } from "@/server/edge/addresses";
import { atTheEdge } from "@/server/edge/edge";
import { sendersOf } from "@/server/edge/names";
import { namesAt, plainSite } from "@/server/edge/testing";

const limits = { saves: 1_000_000, uploads: 1_000_000, recordings: 1_000_000 };

const edgeTo = (listener: RequestListener, siteUrl = "http://localhost:3000") =>
  atTheEdge(listener, { names: namesAt(siteUrl), limits, site: plainSite });

/** How a request is answered, by the edge or by what is behind it. */
async function ask(asked: TestRequest, siteUrl?: string) {
  const { status, headers, body } = await overHttp(
    edgeTo((_, response) => response.writeHead(200).end("behind"), siteUrl),
    { ...asked, headers: { Host: "localhost:3000", ...asked.headers } },
  );
  return { status, headers, text: body.toString() };
}

describe("the site answers by the name", () => {
  const local = "http://localhost:3000";
  const forAll = "https://news.example.org";
  test.each<[string, OutgoingHttpHeaders, string]>([
    ["of the machine to itself", { Host: "localhost:3000" }, local],
    ["of the machine to itself, through a tunnel", { Host: "127.0.0.1:8080" }, local],
    ["of the machine to itself, in version 6", { Host: "[::1]:3000" }, local],
    ["of its own", { Host: "news.example.org" }, forAll],
    ["of its own, as somebody typed it", { Host: "NEWS.example.org.:443" }, forAll],
    ["that a proxy on its machine gives it", { Host: "127.0.0.1:3000" }, forAll],
    [
      "that a proxy says was asked for",
      { Host: "stet", "X-Forwarded-Host": "news.example.org" },
      forAll,
    ],
    [
      "that a row of proxies says was asked for",
      { Host: "stet", "X-Forwarded-Host": "news.example.org:443, inner" },
      forAll,
    ],
  ])("%s", async (_, headers, siteUrl) => {
    expect(await ask({ headers }, siteUrl)).toMatchObject({ status: 200, text: "behind" });
  });

  test.each<[string, OutgoingHttpHeaders, string]>([
    ["of somebody else", { Host: "attacker.example" }, local],
    ["of somebody else, that is like its own", { Host: "localhost.attacker.example" }, local],
    ["of somebody else, with its own in front", { Host: "localhost@attacker.example" }, local],
    ["of somebody else, to a site for all", { Host: "attacker.example" }, forAll],
    ["of another host of its domain", { Host: "www.news.example.org" }, forAll],
    ["of the machine in its network", { Host: "192.168.1.5:3000" }, forAll],
    [
      "of somebody else, who says it was another: a page can say so of a site that its own browser alone reaches",
      { Host: "attacker.example", "X-Forwarded-Host": "localhost:3000" },
      local,
    ],
  ])("not %s", async (_, headers, siteUrl) => {
    for (const path of ["/", "/desk", "/api/auth/csrf", "/media/a.jpg"]) {
      const { status, text, headers: got } = await ask({ path, headers }, siteUrl);
      expect([status, text]).toEqual([421, "This server does not answer by that name.\n"]);
      expect(got).toMatchObject({
        "cache-control": "no-store",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      });
    }
  });

  test("that stands in the address itself counts before any other", async () => {
    const path = "http://attacker.example/desk";
    expect((await ask({ path })).status).toBe(421);
    const seen: string[] = [];
    await overHttp(
      edgeTo(({ url = "" }, response) => {
        seen.push(url);
        response.end();
      }),
      { path: "http://localhost:3000/articles/a?b" },
    );
    expect(seen).toEqual(["/articles/a?b"]);
  });
});

describe("a method", () => {
  const readers = ["/", "/articles/a", "/rss.xml", "/search?q=a", "/nothing/there", "/icon.svg"];
  test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "PURGE"])(
    "%s is refused where readers read",
    async (method) => {
      for (const path of [...readers, "/media/a.jpg", "/_next/static/a.js"]) {
        const { status, headers } = await ask({ path, method });
        expect([path, status, headers["allow"]]).toEqual([path, 405, "GET, HEAD"]);
        expect(headers["cache-control"]).toBe("no-store");
      }
    },
  );

  test("at the desk sends forms, and its routes have what routes have", async () => {
    for (const path of ["/desk/users/new", "/sign-in", "/sign-out"]) {
      expect((await ask({ path, method: "POST" })).status).toBe(200);
      for (const method of ["OPTIONS", "TRACE", "PUT"]) {
        const { status, headers } = await ask({ path, method });
        expect([status, headers["allow"]]).toEqual([405, "GET, HEAD, POST"]);
      }
    }
    for (const method of ["GET", "POST", "PUT", "DELETE"]) {
      expect((await ask({ path: "/api/desk/articles", method })).status).toBe(200);
    }
    expect((await ask({ path: "/api/desk/articles", method: "TRACE" })).status).toBe(405);
  });

  test("HEAD is answered as GET is", async () => {
    for (const path of readers) {
      expect(await ask({ path, method: "HEAD" })).toMatchObject({ status: 200, text: "" });
    }
  });
});

describe("an address", () => {
  test.each([
    ["a long path", `/${"a".repeat(1_024)}`],
    ["a long path in parts", "/a".repeat(513)],
    ["a long path, encoded", `/${"%61".repeat(1_024)}`],
    ["a long path of the desk", `/desk/${"a".repeat(1_024)}`],
    ["a long path of a program", `/api/${"a".repeat(1_024)}`],
    ["a long question", `/search?q=${"a".repeat(8_192)}`],
  ])("with %s is refused", async (_, path) => {
    expect(await ask({ path })).toMatchObject({ status: 414, text: "That address is too long.\n" });
  });

  test.each([
    [
      "the longest slug of any script",
      `/articles/${encodeURIComponent("稿".repeat(120))}/history/12`,
    ],
    [
      "all that the desk may look for",
      `/desk/articles?words=${encodeURIComponent("稿".repeat(500))}`,
    ],
  ])("with %s is not too long", async (_, path) => {
    expect((await ask({ path })).status).toBe(200);
  });

  test.each(["/%", "/articles/%E0%A4%A", "/%ff", "*"])("%s is none", async (path) => {
    expect((await ask({ path })).status).toBe(400);
  });

  test.each([
    ["decomposed letters", "/articles/cafe%CC%81", "/articles/caf%C3%A9"],
    ["small digits of what is encoded", "/articles/caf%c3%a9", "/articles/caf%C3%A9"],
    ["what need not be encoded", "/articles/%61", "/articles/a"],
    ["what must be", '/articles/a"b', "/articles/a%22b"],
    ["double slashes", "//articles///a", "/articles/a"],
    ["a slash at the end", "/articles/a/", "/articles/a"],
    ["steps up", "/x/%2e%2e/articles/./a", "/articles/a"],
    ["a question", "/articles//a?utm=1&b=%61", "/articles/a?utm=1&b=%61"],
    ["another host's name", "//attacker.example/a", "/attacker.example/a"],
    ["a slash turned round", "/%5Cattacker.example//", "/%5Cattacker.example"],
  ])("spelt with %s leads to the one that is kept and expired", async (_, path, location) => {
    for (const method of ["GET", "HEAD"]) {
      const { status, headers } = await ask({ path, method });
      expect([status, headers["location"]]).toEqual([301, location]);
    }
    expect((await ask({ path: location })).status).toBe(200);
  });

  test("has one spelling, whatever it is", () => {
    const parts = fc.array(fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(parts, fc.constantFrom("NFC", "NFD"), fc.boolean(), (said, form, isEncoded) => {
        const spelt = said.map((part) => part.normalize(form));
        const path = `/${spelt.map((part) => (isEncoded ? encodeURIComponent(part) : part)).join("/")}`;
        const right = rightSpelling(path);
        if (right === null) return;
        expect(rightSpelling(right)).toBe(right);
        expect(right).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
      }),
    );
  });

  test("of the desk or a program is left as it is", async () => {
    for (const path of ["/desk/articles/%61", "/media/%61.jpg", "/api/desk//articles"]) {
      expect((await ask({ path })).status).toBe(200);
    }
  });

  test("of a file that no page names is not there, and nothing is made to say so", async () => {
    const none = ["/_next/a", "/_next/image?url=a", "/_next/data/a/b.json", "/_next/static/a.js"];
    for (const path of [...none, "/_next/static/../BUILD_ID", "/_next/static/%2e%2e/BUILD_ID"]) {
      const { status, headers, text } = await ask({ path });
      expect([status, headers["cache-control"], text]).toEqual([
        404,
        "no-store",
        "There is no such file.\n",
      ]);
    }
  });
});

test("a file that this server's build lacks is left to what knows other servers' builds, and nothing else is", async () => {
  const behind = atTheEdge((_, response) => response.writeHead(200).end("behind"), {
    ...{ names: namesAt("http://localhost:3000"), limits, site: plainSite, hasSharedFiles: true },
  });
  const statusOf = async (path: string) =>
    (await overHttp(behind, { path, headers: { Host: "localhost:3000" } })).status;
  expect(await statusOf("/_next/static/a.js")).toBe(200);
  for (const path of ["/_next/a", "/_next/static/../BUILD_ID", "/_next/static/%2e%2e/BUILD_ID"])
    expect(await statusOf(path)).toBe(404);
});

test("who offers another protocol is answered in this one", async () => {
  const asked =
    "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n";
  const { got } = await whileServing(
    edgeTo((_, response) => response.end("behind")),
    (port) => writeRaw(port, [asked]),
  );
  expect(got).toMatch(/^HTTP\/1\.1 200 .*behind$/s);
});

describe("what a form's page says of where it is", () => {
  const siteUrl = "https://news.example.org";
  const told = sendersOf(namesAt(siteUrl));
  /** What Next is told where a form is sent with these headers, or the refusal's status. */
  const heard = (headers: IncomingHttpHeaders, method = "POST") => {
    const request = { headers: { ...headers }, method } as Parameters<typeof told>[0];
    const refusal = told(request);
    const { host, "x-forwarded-host": forwarded, "x-forwarded-proto": scheme } = request.headers;
    return refusal?.status ?? [host, forwarded, scheme];
  };
  const site = ["news.example.org", "news.example.org", "https"];

  test.each<[string, IncomingHttpHeaders]>([
    ["the proxy puts another name", { origin: siteUrl, host: "127.0.0.1:3000" }],
    [
      "the proxy says a port",
      { origin: siteUrl, host: "stet", "x-forwarded-host": "news.example.org:443" },
    ],
    [
      "the proxy says another scheme",
      { origin: siteUrl, host: "stet", "x-forwarded-proto": "http" },
    ],
    ["it says nothing", { host: "127.0.0.1:3000" }],
  ])("is compared with the site's own address, where %s", (_, headers) => {
    expect(heard(headers)).toEqual(site);
  });

  test.each<[string, IncomingHttpHeaders]>([
    ["elsewhere", { origin: "https://attacker.example", host: "news.example.org" }],
    [
      "elsewhere, under the proxy's name",
      { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" },
    ],
    ["nowhere", { origin: "null", host: "news.example.org" }],
    [
      "elsewhere, with its own name as the proxy's",
      { origin: "https://attacker.example", host: "stet", "x-forwarded-host": "attacker.example" },
    ],
  ])("refuses it from %s", (_, headers) => {
    expect(heard(headers)).toBe(403);
  });

  test("does not keep a page from being read", () => {
    expect(heard({ origin: "https://attacker.example", host: "news.example.org" }, "GET")).toEqual(
      site,
    );
  });
});
