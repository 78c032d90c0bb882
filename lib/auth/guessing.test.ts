import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { verifyPassword } from "@/lib/auth/password";
import { checkSignIn, pauseBefore } from "@/lib/auth/sign-in";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

// No test waits, and none hashes: what would be waited is noted, and one password is right.
vi.mock("node:timers/promises", () => ({ setTimeout: vi.fn(async () => undefined) }));
vi.mock("@/lib/auth/password", () => ({
  verifyPassword: vi.fn(async (hash: string | null, given: string) => hash === given),
}));

useThrowAwayNewsroom();

const email = "ann@example.org";
const start = new Date("2026-03-01T06:00:00Z");
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const waits = () => vi.mocked(wait).mock.calls.map(([milliseconds]) => milliseconds);
const failures = (of = email) => db().signInFailures.findUnique({ where: { email: of } });

beforeEach(async () => {
  setClock(start);
  await db().user.create({
    data: { email, name: "Ann", role: "editor", passwordHash: "right" },
  });
  vi.mocked(wait).mockClear();
  vi.mocked(verifyPassword).mockClear();
});
afterEach(() => setClock());

async function guess(times: number, address = email) {
  for (let number = 0; number < times; number += 1) {
    expect(await checkSignIn(address, "wrong", "Chrome")).toBeNull();
  }
}

describe("the pause before an attempt", () => {
  test.each([
    [1, 0],
    [5, 0],
    [6, 2_000],
    [7, 4_000],
    [8, 8_000],
    [9, 16_000],
    [10, 30_000],
    [11, 30_000],
    [2_000, 30_000],
  ])("number %i in a row is %i milliseconds", (attempt, pause) => {
    expect(pauseBefore(attempt)).toBe(pause);
  });
});

describe("failures in a row", () => {
  test("are waited for from the sixth attempt on, each time longer", async () => {
    await guess(5);
    expect(waits()).toEqual([0, 0, 0, 0, 0]);
    let time = start.getTime();
    for (const pause of [2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      vi.mocked(wait).mockClear();
      await guess(1);
      expect(waits()).toEqual([pause]);
      setClock(new Date((time += pause)));
    }
    expect(await failures()).toMatchObject({ count: 11 });
  });

  test("are waited for in full by who comes later, too", async () => {
    await guess(5);
    setClock(later(30 * 60 * 1000));
    await guess(1);
    expect(waits().at(-1)).toBe(2_000);
  });

  test("are forgotten with a success", async () => {
    await guess(7);
    expect(await checkSignIn(email, "right", "Chrome")).not.toBeNull();
    expect(await failures()).toBeNull();
    vi.mocked(wait).mockClear();
    await guess(5);
    expect(waits()).toEqual([0, 0, 0, 0, 0]);
  });

  test("are not forgotten with a disabled user's right password", async () => {
    await db().user.update({ where: { email }, data: { isDisabled: true } });
    await guess(2);
    expect(await checkSignIn(email, "right", "Chrome")).toBeNull();
    expect(await failures()).toMatchObject({ count: 3 });
  });

  test("are counted for each address by itself, unknown ones alike, however it is typed", async () => {
    await guess(5, "bo@example.org");
    await guess(1, " BO@example.org");
    await guess(1);
    expect(waits()).toEqual([0, 0, 0, 0, 0, 2_000, 0]);
    // An unknown address takes as long as a known one: its password is checked, too.
    expect(vi.mocked(verifyPassword).mock.calls).toEqual([
      ...Array.from({ length: 6 }, () => [null, "wrong"]),
      ["right", "wrong"],
    ]);
    expect(await failures("bo@example.org")).toMatchObject({ count: 6 });
    expect(await failures()).toMatchObject({ count: 1, lastAt: start });
  });

  test("older than an hour are forgotten, everybody's", async () => {
    await guess(5);
    await guess(1, "bo@example.org");
    setClock(later(60 * 60 * 1000));
    await guess(1, "cy@example.org");
    expect(await db().signInFailures.count()).toBe(3);
    setClock(later(60 * 60 * 1000 + 1));
    await guess(1);
    expect(waits().at(-1)).toBe(0);
    expect(await failures()).toMatchObject({ count: 1 });
    expect(await failures("bo@example.org")).toBeNull();
    expect(await failures("cy@example.org")).toMatchObject({ count: 1 });
  });
});

describe("thirty attempts at once", () => {
  const thirty = (password: string) =>
    Promise.all(Array.from({ length: 30 }, () => checkSignIn(email, password, "Chrome")));

  test("are five at once, five behind each other within a minute, and twenty that fail unheard", async () => {
    expect(await thirty("wrong")).toEqual(Array.from({ length: 30 }, () => null));
    expect(waits().sort((one, other) => (one ?? 0) - (other ?? 0))).toEqual([
      0, 0, 0, 0, 0, 2_000, 6_000, 14_000, 30_000, 60_000,
    ]);
    expect(verifyPassword).toHaveBeenCalledTimes(10);
    expect(await failures()).toMatchObject({ count: 10, lastAt: later(60_000) });
    expect(await db().auditEntry.count({ where: { action: "signInFailed" } })).toBe(10);
  });

  test("leave the row as it is with those that fail unheard, so that it can be waited out", async () => {
    await thirty("wrong");
    const before = await failures();
    expect(await checkSignIn(email, "right", "Chrome")).toBeNull();
    expect(await failures()).toEqual(before);
    setClock(later(60_000));
    expect(await checkSignIn(email, "right", "Chrome")).not.toBeNull();
    expect(waits().at(-1)).toBe(30_000);
  });
});
