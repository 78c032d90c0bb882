import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";

const answer = z.object({ id: z.string() });
afterEach(() => vi.unstubAllGlobals());

describe("a request", () => {
  test("says for whom its page writes, whether it reads or writes", async () => {
    const sent: unknown[] = [];
    vi.stubGlobal("fetch", (address: string, { method, headers }: RequestInit) => {
      sent.push([method, address, new Headers(headers).get("stet-user")]);
      return Promise.resolve(Response.json({ id: "a" }));
    });
    await askDesk({ path: "topics", userId: "ann", answer });
    await askDesk({ path: "topics", userId: "bo", answer, input: { name: "Tides" } });
    expect(sent).toEqual([
      ["GET", "/api/desk/topics", "ann"],
      ["POST", "/api/desk/topics", "bo"],
    ]);
  });

  test("that finds no network is answered by none", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await askDesk({ path: "topics", userId: "ann", answer })).toEqual({ kind: "none" });
  });

  test("ends with its patience, or when its page is left", async () => {
    vi.stubGlobal("fetch", (_: string, { signal }: RequestInit) => {
      return new Promise((_, reject) =>
        signal?.addEventListener("abort", () => reject(signal.reason)),
      );
    });
    const leaving = new AbortController();
    const asked = askDesk({ path: "topics", userId: "ann", answer, signal: leaving.signal });
    leaving.abort();
    expect(await asked).toEqual({ kind: "none" });
    expect(await askDesk({ path: "topics", userId: "ann", answer, patience: 1 })).toEqual({
      kind: "none",
    });
  });
});

test("no page asks the desk's API in another way", () => {
  // A form is sent as a form, and a passkey is the browser’s; what a page without a user asks is asked for nobody.
  const others = [
    "app/desk/articles/[id]/_components/other-article.tsx",
    "lib/browser/health/what-is-wrong.ts",
    "components/desk/forms/send-form.ts",
    "components/desk/sign-in/ask-passkey.ts",
    "components/desk/sign-in/sign-in-request.ts",
  ];
  const sources = ["app/desk", "components", "lib/browser"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path}`)
      .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !others.includes(path)),
  );
  const asking = sources.filter((path) => /\bfetch\(|sendBeacon/.test(readFileSync(path, "utf8")));
  expect(asking).toEqual(["lib/browser/desk-api/ask-desk.ts"]);
});
