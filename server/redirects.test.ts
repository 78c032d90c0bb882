import { once } from "node:events";
import { createServer, request, type RequestListener } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { correctRedirects } from "@/server/redirects";

const server = createServer();
afterEach(() => {
  server.close();
  server.removeAllListeners("request");
});

/** How a request is answered over HTTP where `answer` is what Next does. */
async function ask(answer: RequestListener, method = "GET") {
  server.on("request", (asked, response) => {
    correctRedirects(asked, response);
    answer(asked, response);
  });
  server.listen(0);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  const asking = request({ port: address.port, method, agent: false }).end();
  const [got] = await once(asking, "response");
  got.resume();
  return { status: got.statusCode, raw: got.rawHeaders, headers: got.headers };
}

const byStatus: RequestListener = (_, response) => {
  response.statusCode = 308;
  response.setHeader("Location", "/articles/b").setHeader("Cache-Control", "s-maxage=60");
  response.end("Moved.");
};
const byHead: RequestListener = (_, response) => {
  response.writeHead(308, { Location: "/articles/b" }).end();
};

describe("a page that has moved for good", () => {
  test.each([
    ["GET", byStatus],
    ["GET", byHead],
    ["HEAD", byStatus],
    ["HEAD", byHead],
  ])("is answered 301 to %s, and to be asked for again by browsers", async (method, answer) => {
    expect(await ask(answer, method)).toMatchObject({
      status: 301,
      headers: { location: "/articles/b", "cache-control": "max-age=0, s-maxage=60" },
    });
  });

  test("is named once, however often Next names it", async () => {
    const { status, raw } = await ask((_, response) => {
      response.statusCode = 308;
      response.appendHeader("location", "/articles/b").appendHeader("Location", "/articles/b");
      response.appendHeader("Set-Cookie", "a=1").appendHeader("Set-Cookie", "b=2");
      response.end();
    });
    expect(status).toBe(301);
    const names = raw.filter((_: string, index: number) => index % 2 === 0);
    expect(names.filter((name: string) => name.toLowerCase() === "location")).toHaveLength(1);
    expect(names.filter((name: string) => name.toLowerCase() === "set-cookie")).toHaveLength(2);
  });
});

test("what is sent to such an address is to be sent again: that stays 308", async () => {
  expect(await ask(byStatus, "POST")).toMatchObject({
    status: 308,
    headers: { "cache-control": "s-maxage=60" },
  });
});

test.each([200, 304, 307, 404])("an answer of %i is what it is", async (status) => {
  const answer: RequestListener = (_, response) => {
    response.writeHead(status, "As it is", { "Cache-Control": "s-maxage=60" }).end();
  };
  expect(await ask(answer)).toMatchObject({ status, headers: { "cache-control": "s-maxage=60" } });
});
