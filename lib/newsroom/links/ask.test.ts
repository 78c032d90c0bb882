import { afterEach, describe, expect, test, vi } from "vitest";
import { requestLink, noAddress, notPublic, tooManyRedirects } from "@/lib/newsroom/links/ask";
import { isPublic } from "@/lib/newsroom/links/public-address";
import { serveSite, useSites } from "@/lib/testing/outside";

useSites();
afterEach(() => vi.restoreAllMocks());

const anywhere = () => true;
const none = (problem: string) => ({ status: null, problem });
const answered = (status: number) => ({ status, problem: "" });

describe("an address", () => {
  test("that is there is asked for its head alone, by the newsroom's name", async () => {
    const site = await serveSite((_, response) => response.end("A page"));
    expect(await requestLink(`${site.address}/a?b=c`, anywhere)).toEqual(answered(200));
    expect(site.asked).toEqual(["HEAD /a?b=c"]);
    expect(site.headers()["user-agent"]).toContain("StetLinkCheck/1.0; +http://localhost:3000");
  });

  test("of a site that knows no HEAD is asked for the page", async () => {
    const site = await serveSite(({ method }, response) => {
      response.writeHead(method === "HEAD" ? 405 : 200).end("A page");
    });
    expect(await requestLink(site.address, anywhere)).toEqual(answered(200));
    expect(site.asked).toEqual(["HEAD /", "GET /"]);
  });

  test("that is gone says so", async () => {
    const site = await serveSite((_, response) => response.writeHead(410).end());
    expect(await requestLink(site.address, anywhere)).toEqual(answered(410));
  });

  test("of an endless page is not read to its end", async () => {
    let ended = (_: unknown) => {};
    const isEnded = new Promise((done) => (ended = done));
    const site = await serveSite(({ method }, response) => {
      if (method === "HEAD") return void response.writeHead(500).end();
      response.on("close", ended);
      const more = () => void response.write("more".repeat(10_000), more);
      more();
    });
    expect(await requestLink(site.address, anywhere)).toEqual(answered(200));
    await isEnded;
  });

  test("that moved is followed to where it is", async () => {
    const site = await serveSite(({ url }, response) => {
      if (url === "/new") return void response.end();
      response.writeHead(301, { location: "/new" }).end();
    });
    expect(await requestLink(`${site.address}/old`, anywhere)).toEqual(answered(200));
    expect(site.asked).toEqual(["HEAD /old", "HEAD /new"]);
  });

  test("that leads in a circle is left after some turns", async () => {
    const site = await serveSite((_, response) => {
      response.writeHead(302, { location: "/again" }).end();
    });
    expect(await requestLink(site.address, anywhere)).toEqual(none(tooManyRedirects));
    expect(site.asked).toHaveLength(12);
  });

  test("where nobody listens, and a line that breaks, are no answer", async () => {
    const site = await serveSite(({ socket }) => socket.destroy());
    expect(await requestLink(site.address, anywhere)).toEqual(none("ECONNRESET"));
    await site.close();
    expect(await requestLink(site.address, anywhere)).toEqual(none("ECONNREFUSED"));
  });

  test("that does not answer is not waited for without end", async () => {
    const isOver = AbortSignal.abort();
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(isOver);
    const site = await serveSite(() => {});
    expect(await requestLink(site.address, anywhere)).toEqual(none("ETIMEDOUT"));
  });

  test.each(["ftp://example.org/a", "http://[::1", "https://exa%mple.org"])(
    "such as %s is none",
    async (address) => expect(await requestLink(address, anywhere)).toEqual(none(noAddress)),
  );
});

describe("the network that the server stands in", () => {
  test.each([
    "http://127.0.0.1:1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://[::1]:1/",
    "http://[::ffff:127.0.0.1]/",
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://localhost:1/",
    "https://localhost:1/",
  ])("is not asked by %s", async (address) => {
    expect(await requestLink(address)).toEqual(none(notPublic));
  });

  test("is not asked where a page leads into it", async () => {
    const inside = await serveSite((_, response) => response.end("A secret"));
    const outside = await serveSite((_, response) => {
      response.writeHead(302, { location: inside.address }).end();
    });
    // The first connection may be made; what it leads to is held to the rule of the real checks.
    let asked = 0;
    const onlyFirst = (ip: string) => (asked++ % 2 === 0 ? true : isPublic(ip));
    expect(await requestLink(outside.address, onlyFirst)).toEqual(none(notPublic));
    expect(inside.asked).toEqual([]);
    expect(outside.asked).toEqual(["HEAD /", "GET /"]);
  });

  test("is not asked where a page leads to no web address", async () => {
    const site = await serveSite((_, response) => {
      response.writeHead(302, { location: "file:///etc/passwd" }).end();
    });
    expect(await requestLink(site.address, anywhere)).toEqual(none(noAddress));
  });

  test("is kept from a name by what it resolves to as it is connected to", async () => {
    const asked: string[] = [];
    const refuse = (ip: string) => {
      asked.push(ip);
      return false;
    };
    const site = await serveSite((_, response) => response.end());
    const byName = site.address.replace("127.0.0.1", "localhost");
    expect(await requestLink(byName, refuse)).toEqual(none(notPublic));
    expect(asked).not.toEqual([]);
    expect(asked).not.toContain("localhost");
    expect(site.asked).toEqual([]);
    expect(await requestLink(byName, anywhere)).toEqual(answered(200));
  });
});
