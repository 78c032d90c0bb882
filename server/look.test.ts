import { createServer, type RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { overHttp } from "@/scripts/testing/over-http";
import { hearLog } from "@/lib/testing/log";
import type { Readiness } from "@/lib/desk/signs/sign";
import { withHealth, type Health } from "@/server/health";
import { lookerAt } from "@/server/look";
import { withMetrics } from "@/server/metrics";

const beyond: RequestListener = (_request, response) => response.writeHead(418).end();

const well: Readiness = { state: "ready", signs: { disk: { state: "well", word: "room" } } };
const full: Readiness = { state: "not ready", signs: { disk: { state: "act", word: "full" } } };

async function told(path: string, health: Health, found: Readiness = well) {
  const listener = withHealth(beyond, { health: () => health, look: async () => found });
  const { status, headers, body } = await overHttp(listener, { path });
  expect(headers["cache-control"]).toBe("no-store");
  return [status, JSON.parse(body.toString())];
}

describe("a server", () => {
  test.each(["ready", "starting", "draining", "cut off"] as const)(
    "that is %s is alive",
    async (health) => {
      expect(await told("/health/live", health, full)).toEqual([200, { state: "alive" }]);
    },
  );

  test.each([
    ["ready", 200],
    ["starting", 503],
    ["draining", 503],
    ["cut off", 503],
  ] as const)("tells a balancer that it is %s", async (state, status) => {
    expect(await told("/health", state, full)).toEqual([status, { state }]);
  });

  test("is ready with all its signs, each with a word", async () => {
    expect(await told("/health/ready", "ready")).toEqual([200, well]);
  });

  test("is not ready while a sign is in the way", async () => {
    expect(await told("/health/ready", "ready", full)).toEqual([503, full]);
  });

  test.each(["starting", "draining"] as const)("that is %s does not look", async (state) => {
    expect(await told("/health/ready", state)).toEqual([503, { state, signs: {} }]);
  });

  test("that is cut off says so beside its signs", async () => {
    expect(await told("/health/ready", "cut off")).toEqual([503, { ...well, state: "cut off" }]);
  });

  test("leaves all other addresses to the newsroom", async () => {
    const listener = withHealth(beyond, { health: () => "ready", look: async () => well });
    expect((await overHttp(listener, { path: "/healthy" })).status).toBe(418);
  });
});

test("a hundred who ask at once have it look once, and once more a second later", async () => {
  let looks = 0;
  const newsroom = createServer((request, response) => {
    expect(request.headers.authorization).toBe("Bearer own");
    looks += 1;
    setTimeout(() => response.end(JSON.stringify(well)), 50);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => newsroom.once("listening", resolve));
  const address = newsroom.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  const look = lookerAt(`http://127.0.0.1:${address.port}`, "own");
  await Promise.all(Array.from({ length: 100 }, look));
  await look();
  expect(looks).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await look()).toEqual(well);
  expect(looks).toBe(2);
  newsroom.close();
});

test("a newsroom that does not answer is not ready", async () => {
  const heard = hearLog();
  expect(await lookerAt("http://127.0.0.1:1", "own")()).toEqual({ state: "not ready", signs: {} });
  expect(heard).toHaveLength(1);
});

describe("the figures", () => {
  const figures = (token: string | null) => withMetrics(beyond, { token, look: async () => well });
  const ask = async (token: string | null, headers = {}) => {
    const {
      status,
      headers: head,
      body,
    } = await overHttp(figures(token), {
      ...{ path: "/metrics", headers },
    });
    expect(head["cache-control"]).toBe("no-store");
    return { status, type: head["content-type"], body: body.toString() };
  };

  test("are for programs on this machine, in Prometheus’ format", async () => {
    const { status, type, body } = await ask(null);
    expect([status, type]).toEqual([200, expect.stringContaining("version=0.0.4")]);
    expect(body).toContain("# TYPE stet_requests_total counter");
    expect(body).toContain("nodejs_eventloop_lag_seconds");
  });

  test.each(["x-forwarded-for", "forwarded", "via", "x-real-ip"])(
    "are for nobody who comes through a proxy on this machine (%s)",
    async (name) => {
      expect((await ask(null, { [name]: "203.0.113.9" })).status).toBe(403);
    },
  );

  test("are for who has the token of the settings, wherever they come from", async () => {
    const token = "a token for figures";
    expect((await ask(token)).status).toBe(401);
    expect((await ask(token, { authorization: "Bearer a token for figure" })).status).toBe(401);
    const right = { authorization: `Bearer ${token}`, "x-forwarded-for": "203.0.113.9" };
    expect((await ask(token, right)).status).toBe(200);
  });

  test("are at their address alone", async () => {
    expect((await overHttp(figures(null), { path: "/metrics/all" })).status).toBe(418);
  });
});
