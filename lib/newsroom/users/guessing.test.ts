import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pauseAfterWrong } from "@/lib/newsroom/users/sign-in-limits";
import { verifyPassword } from "@/lib/newsroom/users/password";
import { checkSignIn, type Browser } from "@/lib/newsroom/users/sign-in";
import { secretFile } from "@/lib/newsroom/users/server-secret";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { TooSoonError } from "@/lib/base/errors";
import { knownBrowser, newBrowser } from "@/lib/testing/browsers";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

// No test hashes: one password is right.
vi.mock("@/lib/newsroom/users/password", () => ({
  verifyPassword: vi.fn(async (hash: string | null, given: string) => hash === given),
}));

useThrowAwayNewsroom();

const email = "ann@example.org";
const start = new Date("2026-03-01T06:00:00Z");
const later = (seconds: number) => setClock(new Date(start.getTime() + seconds * 1000));
const attacker = newBrowser("198.51.100.7");
const hour = "2026-03-01T06";
const count = (queue: string, count: number) =>
  db().signInLimit.create({ data: { queue, count, lastAt: start } });
const queue = (name: string) => db().signInLimit.findUnique({ where: { queue: name } });

beforeEach(async () => {
  setClock(start);
  writeFileSync(secretFile(env().dataFolder), "a secret\n");
  const data = { id: "1", email, name: "Ann", role: "editor", passwordHash: "right" } as const;
  await db().user.create({ data });
  await db().user.create({ data: { ...data, id: "2", email: "bo@example.org", name: "Bo" } });
  vi.mocked(verifyPassword).mockClear();
});
afterEach(() => setClock());

async function guess(times: number, browser: Browser, address = email) {
  for (let number = 0; number < times; number += 1) {
    expect(await checkSignIn(address, "wrong", browser)).toBeNull();
  }
}

const signIn = (browser: Browser, address = email) => checkSignIn(address, "right", browser);
const tooMany = (seconds: number) =>
  expect.objectContaining({
    message: `Too many wrong passwords. Try again in ${seconds} seconds.`,
    seconds,
  });

test.each([
  [-5, 0],
  [-1, 0],
  [0, 2_000],
  [1, 4_000],
  [2, 8_000],
  [3, 16_000],
  [4, 30_000],
  [2_000, 30_000],
])("after %i wrong passwords too many the pause is %i milliseconds", (punished, pause) => {
  expect(pauseAfterWrong(punished)).toBe(pause);
});

test("a wrong password every four seconds from one network keeps the owner out of no other browser", async () => {
  for (let second = 0; second < 360; second += 4) {
    later(second);
    await checkSignIn(email, "wrong", attacker).catch((error: unknown) => {
      if (!(error instanceof TooSoonError)) throw error;
    });
  }
  expect(vi.mocked(verifyPassword).mock.calls.length).toBeLessThan(20);
  expect(await db().auditEntry.count()).toBe(1);
  expect(await signIn(knownBrowser("1", attacker.network))).not.toBeNull();
  expect(await signIn(newBrowser("192.0.2.1"))).not.toBeNull();
});

describe("wrong passwords", () => {
  test("are free five times, and from then on the wait is told in words", async () => {
    await guess(5, attacker);
    await expect(signIn(attacker)).rejects.toEqual(tooMany(2));
    later(2);
    await guess(1, attacker);
    await expect(signIn(attacker)).rejects.toEqual(tooMany(4));
    later(6);
    expect(await signIn(attacker)).not.toBeNull();
  });

  test("that come too soon are not looked at and not counted", async () => {
    await guess(5, attacker);
    vi.mocked(verifyPassword).mockClear();
    for (let times = 0; times < 50; times += 1) {
      await expect(signIn(attacker)).rejects.toThrow(TooSoonError);
    }
    expect(verifyPassword).not.toHaveBeenCalled();
    expect(await queue(`address ${email} from ${attacker.network}`)).toMatchObject({ count: 5 });
    later(2);
    expect(await signIn(attacker)).not.toBeNull();
  });

  test("at once are five as well", async () => {
    const thirty = Array.from({ length: 30 }, () => checkSignIn(email, "wrong", attacker));
    const ended = await Promise.allSettled(thirty);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    expect(verifyPassword).toHaveBeenCalledTimes(5);
  });

  test("at many addresses from one network are thirty an hour, whether or not a user has them", async () => {
    await count(`network ${attacker.network} at ${hour}`, 29);
    await guess(1, attacker, "nobody@example.org");
    await expect(guess(1, attacker, "another@example.org")).rejects.toEqual(tooMany(2));
    await guess(1, newBrowser("192.0.2.1"), "another@example.org");
  });

  test("at one address from many networks are three hundred an hour, but for browsers that are known", async () => {
    await count(`address ${email} at ${hour}`, 299);
    await guess(1, attacker);
    await expect(signIn(newBrowser("192.0.2.1"))).rejects.toEqual(tooMany(2));
    expect(await signIn(knownBrowser("1"))).not.toBeNull();
    expect(await signIn(newBrowser("192.0.2.1"), "bo@example.org")).not.toBeNull();
  });

  test("are forgotten with a success in the same queue alone", async () => {
    await guess(4, attacker);
    expect(await signIn(attacker)).not.toBeNull();
    expect(await queue(`address ${email} from ${attacker.network}`)).toBeNull();
    expect(await queue(`network ${attacker.network} at ${hour}`)).toMatchObject({ count: 4 });
    expect(await queue(`address ${email} at ${hour}`)).toMatchObject({ count: 4 });
  });

  test("are forgotten after an hour without another", async () => {
    await guess(5, attacker);
    later(60 * 60 + 1);
    await guess(5, attacker);
    expect(await db().signInLimit.count()).toBe(3);
  });

  test("of a disabled user with the right password count as well", async () => {
    await db().user.update({ where: { id: "1" }, data: { isDisabled: true } });
    expect(await signIn(attacker)).toBeNull();
    expect(await queue(`address ${email} at ${hour}`)).toMatchObject({ count: 1 });
  });
});

describe("a browser that is known", () => {
  test("has a queue of its own, and waits in that", async () => {
    const known = knownBrowser("1");
    await guess(5, known);
    await expect(signIn(known)).rejects.toEqual(tooMany(2));
    expect(await signIn(knownBrowser("1"))).not.toBeNull();
    expect(await signIn(newBrowser())).not.toBeNull();
  });

  test("is known to its own user, not to another one", async () => {
    await guess(5, attacker, "bo@example.org");
    const anns = knownBrowser("1", attacker.network);
    const asBos = { ...anns, cookie: () => anns.cookie("stet-known-1") };
    await expect(signIn(asBos, "bo@example.org")).rejects.toThrow(TooSoonError);
  });

  test("is forgotten after a year, and where the cookie was changed", async () => {
    await guess(5, attacker);
    const known = knownBrowser("1", attacker.network);
    const forged = { ...known, cookie: (name: string) => `x${known.cookie(name)}` };
    await expect(signIn(forged)).rejects.toThrow(TooSoonError);
    later(366 * 24 * 60 * 60);
    await guess(5, known);
    await expect(signIn(known)).rejects.toThrow(TooSoonError);
    expect(await queue(`address ${email} from ${attacker.network}`)).toMatchObject({ count: 5 });
  });
});

describe("a fault of the server", () => {
  test("is no wrong password: it is thrown, and not counted", async () => {
    for (let times = 0; times < 10; times += 1) {
      vi.mocked(verifyPassword).mockRejectedValueOnce(new Error("the disk is full"));
      await expect(signIn(attacker)).rejects.toThrow("the disk is full");
    }
    expect(await db().signInLimit.count()).toBe(0);
    expect(await db().auditEntry.count()).toBe(0);
    expect(await signIn(attacker)).not.toBeNull();
  });
});

test("a user who is disabled while their password is looked at does not come in", async () => {
  vi.mocked(verifyPassword).mockImplementationOnce(async () => {
    await db().user.update({ where: { id: "1" }, data: { isDisabled: true } });
    return true;
  });
  expect(await signIn(newBrowser())).toBeNull();
  expect(await db().session.count()).toBe(0);
});
