import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { currentSession, noteUse } from "@/lib/web/auth/session";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";
import { deskCommand, deskQuery } from "@/lib/web/routes/desk-route";
import { hearLog } from "@/lib/testing/log";

vi.mock("@/lib/web/pages/reader-pages", () => ({
  thenExpire: (work: () => Promise<unknown>) => work(),
}));
vi.mock("@/lib/web/auth/session", () => ({ currentSession: vi.fn(), noteUse: vi.fn() }));

const editor: Actor = { id: "1", name: "Ann", role: "editor", scope: { kind: "all" } };
beforeEach(() => {
  vi.mocked(currentSession).mockResolvedValue({
    id: "s",
    user: editor,
    isDue: true,
    deadline: null,
  });
  vi.mocked(noteUse).mockClear();
});

const url = "http://localhost/api/desk/articles/7?words=quay";
const params = Promise.resolve({ id: "7" });
const post = (body: BodyInit, headers: Record<string, string> = {}) => {
  const json = { "Content-Type": "application/json", ...headers };
  return new Request(url, { method: "POST", body, headers: json, duplex: "half" } as RequestInit);
};

const handle = vi.fn(async (call: unknown): Promise<unknown> => call);
const query = deskQuery<{ id: string }>(handle);
const command = deskCommand<{ id: string }, z.ZodType>(
  z.strictObject({ version: z.number({ error: "Say the version." }) }),
  handle,
);
beforeEach(() => handle.mockClear());

async function told(answer: Promise<Response>) {
  const response = await answer;
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, body: await response.json() };
}

describe("a handler that reads", () => {
  test("is given who asks, the path's and the search's parts, and is answered as JSON", async () => {
    handle.mockImplementationOnce(async () => ({ found: 1 }));
    expect(await told(query(new Request(url), { params }))).toEqual({
      status: 200,
      body: { found: 1 },
    });
    expect(handle).toHaveBeenCalledWith({
      actor: editor,
      params: { id: "7" },
      search: new URLSearchParams("words=quay"),
    });
  });

  test("may answer with a whole response of its own", async () => {
    handle.mockImplementationOnce(async () => new Response("words", { status: 201 }));
    const response = await query(new Request(url), { params });
    expect([response.status, await response.text()]).toEqual([201, "words"]);
  });
});

describe("a handler that writes", () => {
  test("and has nothing to tell is answered without a body", async () => {
    handle.mockImplementationOnce(async () => undefined);
    const answer = await command(post('{"version":3}'), { params });
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("is given who asks and what was sent, once it is of the agreed shape", async () => {
    await told(command(post('{"version":3}'), { params }));
    expect(handle).toHaveBeenCalledWith({
      actor: editor,
      params: { id: "7" },
      input: { version: 3 },
    });
  });

  test.each([
    ["{", ["That is not JSON."]],
    ["", ["That is not JSON."]],
    ["{}", ["Say the version."]],
    ["[]", [expect.any(String)]],
    ["null", [expect.any(String)]],
    ['{"version":3,"role":"administrator"}', [expect.any(String)]],
  ])("is not called with %s", async (body, problems) => {
    expect(await told(command(post(body), { params }))).toEqual({
      status: 422,
      body: { reason: "invalid", problems },
    });
    expect(handle).not.toHaveBeenCalled();
  });

  test.each(["cross-site", "same-site", "none", ""])(
    "is not called by a page of elsewhere: %j",
    async (site) => {
      const request = post('{"version":3}', { "Sec-Fetch-Site": site });
      expect(await told(command(request, { params }))).toMatchObject({
        status: 403,
        body: { reason: "forbidden" },
      });
      expect(handle).not.toHaveBeenCalled();
    },
  );

  // The site is at http://localhost:3000: for itself alone, and for who asks by another name of the machine.
  test.each([
    ["http://elsewhere.example", "localhost:3000"],
    ["http://elsewhere.example", "elsewhere.example"],
    ["http://localhost", "localhost:3000"],
    ["https://localhost:3000", "elsewhere.example"],
    ["http://127.0.0.1:4000", "127.0.0.1:3000"],
    ["null", "localhost:3000"],
    ["", "localhost:3000"],
  ])(
    "is not called by a page of %j, where a browser tells its origin alone",
    async (Origin, Host) => {
      const request = post('{"version":3}', { Origin, Host });
      expect((await told(command(request, { params }))).status).toBe(403);
      expect(handle).not.toHaveBeenCalled();
    },
  );

  test.each([
    ["http://localhost:3000", "localhost:3000"],
    ["http://localhost:3000", "stet.internal"],
    ["http://127.0.0.1:3000", "127.0.0.1:3000"],
  ])("is called by a page of %s, whatever name a proxy gives: %s", async (Origin, Host) => {
    const request = post('{"version":3}', { Origin, Host });
    expect((await told(command(request, { params }))).status).toBe(200);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", ""])(
    "is not called with what is not said to be JSON but %j",
    async (type) => {
      const request = post('{"version":3}', { "Content-Type": type });
      expect(await told(command(request, { params }))).toMatchObject({
        status: 422,
        body: { problems: ["Send JSON, with the content type application/json."] },
      });
      expect(handle).not.toHaveBeenCalled();
    },
  );

  test("is called with JSON whose type names a character set", async () => {
    const headers = { "Content-Type": "Application/JSON; charset=utf-8" };
    expect((await told(command(post('{"version":3}', headers), { params }))).status).toBe(200);
  });

  test("reads no more of an endless request than it may take", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
        pulled += 1;
      },
    });
    expect((await told(command(post(endless), { params }))).status).toBe(422);
    expect(pulled).toBeLessThan(10);
  });

  test("is not called with a request that breaks off, which is no fault to be noted", async () => {
    const noted = hearLog();
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error("aborted")),
    });
    expect((await told(command(post(broken), { params }))).body.problems).toEqual([
      "The request broke off.",
    ]);
    expect(handle).not.toHaveBeenCalled();
    expect(noted).toEqual([]);
  });

  test("is called by the desk itself, and by a program that says nothing of where it is", async () => {
    const desk: Record<string, string> = { "Sec-Fetch-Site": "same-origin" };
    for (const headers of [desk, {}]) {
      expect((await told(command(post('{"version":3}', headers), { params }))).status).toBe(200);
    }
  });

  test("is not called with more than 5 MiB, counted in bytes, whatever the request says of itself", async () => {
    const tooLong = JSON.stringify({ version: "é".repeat(2.5 * 1024 * 1024) });
    const untrue: Record<string, string> = { "Content-Length": "10" };
    for (const headers of [{}, untrue]) {
      expect(await told(command(post(tooLong, headers), { params }))).toEqual({
        status: 422,
        body: { reason: "invalid", problems: ["That is too long: the limit is 5 MiB."] },
      });
    }
    const short = post("{}", { "Content-Length": String(5 * 1024 * 1024 + 1) });
    expect((await told(command(short, { params }))).body.problems).toEqual([
      "That is too long: the limit is 5 MiB.",
    ]);
  });
});

describe.each([
  ["reads", () => query(new Request(url), { params })],
  ["writes", () => command(post('{"version":3}'), { params })],
])("a handler that %s", (_, ask) => {
  test("is not called for who is not signed in", async () => {
    vi.mocked(currentSession).mockResolvedValue(null);
    expect(await told(ask())).toEqual({
      status: 401,
      body: { reason: "signed out", problems: ["You have been signed out."] },
    });
    expect(handle).not.toHaveBeenCalled();
  });

  test.each([
    [new ForbiddenError("No."), 403, "forbidden"],
    [new NotFoundError("None."), 404, "not found"],
    [new ConflictError("Late.", "stale"), 409, "stale"],
  ])("has its refusals told: %s", async (error, status, reason) => {
    handle.mockRejectedValueOnce(error);
    expect(await told(ask())).toEqual({ status, body: { reason, problems: [error.message] } });
  });

  test("has its faults noted for us, and told to nobody else", async () => {
    const fault = new Error("secret");
    const noted = hearLog();
    handle.mockRejectedValueOnce(fault);
    const answer = await told(ask());
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer)).not.toContain("secret");
    expect(noted).toMatchObject([{ level: "error", error: { message: fault.message } }]);
  });
});
