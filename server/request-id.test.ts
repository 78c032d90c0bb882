import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { overHttp } from "@/scripts/testing/over-http";
import { hearLog } from "@/lib/testing/log";
import { logError } from "@/lib/base/log/log";
import { whileAnswering } from "@/lib/base/log/request-id";
import { answerWithId, requestIdOf } from "@/server/request-id";
import { watched } from "@/server/watched";

const echo: RequestListener = (request, response) => {
  answerWithId(request, response);
  whileAnswering(requestIdOf(request), () => logError("It failed.", { path: request.url ?? "" }));
  response.writeHead(503).end(requestIdOf(request));
};

const serverWith = (trustedProxies: string[], logsRequests = false) =>
  watched(echo, { trustedProxies, logsRequests });

async function idOf(listener: RequestListener, given?: string) {
  const headers = given === undefined ? {} : { "X-Request-Id": given };
  const { headers: head, body } = await overHttp(listener, { headers });
  expect(head["x-request-id"]).toBe(body.toString());
  return body.toString();
}

const loopback = ["127.0.0.1", "::1"];

describe("a request", () => {
  test("has an id of its own, which its answer and its lines of the log carry", async () => {
    const heard = hearLog();
    const listener = serverWith([]);
    const ids = [await idOf(listener), await idOf(listener)];
    expect(new Set(ids).size).toBe(2);
    expect(heard).toMatchObject([{ request: ids[0], msg: "It failed." }]);
  });

  test("keeps the id that a proxy of the settings gave it", async () => {
    hearLog();
    expect(await idOf(serverWith(loopback), "abc-123.DEF_4:5")).toBe("abc-123.DEF_4:5");
  });

  test.each(["short", "a".repeat(65), "two words of text", 'quoted-"id"', "line-é-feed"])(
    "gets another id than what is none: %s",
    async (given) => {
      hearLog();
      expect(await idOf(serverWith(loopback), given)).not.toBe(given);
    },
  );

  test("cannot choose its id where nobody trusts its sender", async () => {
    hearLog();
    expect(await idOf(serverWith(["10.0.0.0/8"]), "abc-123-def")).not.toBe("abc-123-def");
  });

  test("cannot set the header by which the server knows it", async () => {
    hearLog();
    const { body } = await overHttp(serverWith([]), { headers: { "stet-request": "forged-id" } });
    expect(body.toString()).not.toBe("forged-id");
  });

  test("has a line of its own where the settings ask for it, without what stands behind the path", async () => {
    const heard = hearLog();
    const path = "/sign-in/new-password?token=s3cr3t";
    await overHttp(serverWith([], true), { path });
    await expect
      .poll(() => heard.find(({ msg }) => msg === "Answered."))
      .toMatchObject({ level: "info", method: "GET", path: "/sign-in/new-password", status: 503 });
    expect(heard.at(-1)?.["request"]).toBe(heard[0]?.["request"]);
    expect(JSON.stringify(heard)).not.toContain("s3cr3t");
    expect(JSON.stringify(heard)).not.toMatch(/127\.0\.0\.1|::1/);
  });

  test("has none where they do not", async () => {
    const heard = hearLog();
    await overHttp(serverWith([]));
    expect(heard.map(({ msg }) => msg)).toEqual(["It failed."]);
  });
});
