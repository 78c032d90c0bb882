// A second step after the right password: by the code of an app, by a recovery code, or by a passkey.
import { writeFileSync } from "node:fs";
import { generateSync } from "otplib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { now, setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { TooSoonError } from "@/lib/base/errors";
import { choosePassword, makeLink } from "@/lib/newsroom/users/links";
import { hashPassword } from "@/lib/newsroom/users/password";
import {
  beginApp,
  confirmApp,
  findPendingApp,
  removeApp,
} from "@/lib/newsroom/users/second-factor/app";
import { renewRecoveryCodes } from "@/lib/newsroom/users/second-factor/recovery-codes";
import {
  findSecondStep,
  finishByCode,
  secondStepCookie,
} from "@/lib/newsroom/users/second-factor/second-step";
import { secretFile } from "@/lib/newsroom/users/server-secret";
import { beginSession } from "@/lib/newsroom/users/sessions";
import { checkSignIn } from "@/lib/newsroom/users/sign-in";
import { knownBrowser, newBrowser } from "@/lib/testing/browsers";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const password = "grey herons at the quay";
const passwordHash = await hashPassword(password);
const email = "ann@example.org";
/** In the middle of a step of 30 seconds. */
const noon = new Date("2026-11-30T12:00:15Z");

let ann: Actor;
let secret: string;
let recoveryCodes: string[];

beforeEach(async () => {
  setClock(noon);
  writeFileSync(secretFile(env().dataFolder), "a secret\n");
  const user = await addUser("administrator", "ann");
  await db().user.update({ where: { id: user.id }, data: { passwordHash } });
  ann = { ...user, sessionId: await transaction((tx) => beginSession(tx, user.id, "Chrome")) };
  await beginApp(ann);
  secret = (await findPendingApp(ann.id))?.secret ?? expect.unreachable();
  recoveryCodes = (await confirmApp(ann, codeAt(-30))) ?? expect.unreachable();
});
afterEach(() => setClock());

const codeAt = (seconds: number) =>
  generateSync({ secret, epoch: Math.floor(now().getTime() / 1000) + seconds });
const later = (seconds: number) => setClock(new Date(now().getTime() + seconds * 1000));

/** The cookie of a browser in which the right password was given. */
async function givePassword(browser = newBrowser()): Promise<string> {
  const result = await checkSignIn(email, password, browser);
  if (result === null || !("ways" in result)) return expect.unreachable();
  return secondStepCookie(result).value;
}

const signedIn = { id: expect.any(String), sessionNumber: 1, sessionId: expect.any(String) };
const actions = async () =>
  (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action);

describe("with an app", () => {
  test("the right password begins no session", async () => {
    const before = await db().session.count();
    expect(await checkSignIn(email, password, newBrowser())).toEqual({
      ...{ id: ann.id, sessionNumber: 1 },
      ways: { passkey: false, app: true },
    });
    expect(await db().session.count()).toBe(before);
  });

  test.each([-30, 0, 30])("the code of %i seconds from now signs in", async (seconds) => {
    later(60);
    expect(await finishByCode(codeAt(seconds), await givePassword(), newBrowser())).toEqual(
      signedIn,
    );
    expect((await actions()).at(-1)).toBe("signedIn");
  });

  test.each([-60, 60])("the code of %i seconds from now does not", async (seconds) => {
    later(120);
    expect(await finishByCode(codeAt(seconds), await givePassword(), newBrowser())).toBeNull();
    expect((await actions()).at(-1)).toBe("codeMistaken");
  });

  test("a code works once, and none from before it works after it", async () => {
    later(90);
    const [earlier, code] = [codeAt(-30), codeAt(0)];
    expect(await finishByCode(code, await givePassword(), newBrowser())).toEqual(signedIn);
    expect(await finishByCode(code, await givePassword(), newBrowser())).toBeNull();
    expect(await finishByCode(earlier, await givePassword(), newBrowser())).toBeNull();
  });

  test("two tabs with the same code at the same moment: one is signed in", async () => {
    later(90);
    const [code, first, second] = [codeAt(0), await givePassword(), await givePassword()];
    const results = await Promise.all([
      finishByCode(code, first, newBrowser()),
      finishByCode(code, second, newBrowser()),
    ]);
    expect(results.filter((one) => one !== null)).toEqual([signedIn]);
  });

  test.each([
    "",
    "1",
    "12345",
    "1234567",
    "abcdef",
    "１２３４５６",
    "0x1234",
    "  ",
    "-12345",
    "1e5   ",
  ])("%j is no code", async (code) => {
    expect(await finishByCode(code, await givePassword(), newBrowser())).toBeNull();
  });

  test("the key is in the database only as what the newsroom's secret opens", async () => {
    expect(JSON.stringify(await db().authenticatorApp.findMany())).not.toContain(secret);
    writeFileSync(secretFile(env().dataFolder), "another secret\n");
    const cookie = await givePassword();
    await expect(finishByCode(codeAt(60), cookie, newBrowser())).rejects.toThrow(
      "The newsroom’s secret has changed",
    );
    // The user's way in is still there.
    expect(await finishByCode(recoveryCodes[0] ?? "", cookie, newBrowser())).toEqual(signedIn);
  });

  test("a key that was never confirmed asks nobody for a code", async () => {
    await removeApp(ann);
    await beginApp(ann);
    expect(await checkSignIn(email, password, newBrowser())).toHaveProperty("sessionId");
    const wrong = "The newsroom";
    await expect(confirmApp(ann, "000000")).rejects.not.toThrow(wrong);
    expect(await db().recoveryCode.count()).toBe(0);
  });

  test("another user's app is not changed by one's own", async () => {
    const bo = await addUser("editor", "bo");
    await beginApp(bo);
    await expect(confirmApp(bo, codeAt(0))).rejects.toThrow("That code is not right.");
    await expect(beginApp(ann)).rejects.toThrow("You have an app already.");
  });
});

describe("a recovery code", () => {
  test("signs in once, however it is typed, and is recorded", async () => {
    const code = recoveryCodes[3] ?? "";
    const typed = ` ${code.toUpperCase().replaceAll("-", " ")} `;
    expect(await finishByCode(typed, await givePassword(), newBrowser())).toEqual(signedIn);
    expect(await finishByCode(code, await givePassword(), newBrowser())).toBeNull();
    expect(await db().recoveryCode.count()).toBe(9);
    expect(await actions()).toContain("recoveryCodeUsed");
  });

  test("is another's for nobody else, and is kept as a hash alone", async () => {
    const stored = JSON.stringify(await db().recoveryCode.findMany());
    for (const code of recoveryCodes) expect(stored).not.toContain(code.replaceAll("-", ""));
    const bo = await addUser("editor", "bo");
    await db().recoveryCode.updateMany({ data: { userId: bo.id } });
    const code = recoveryCodes[0] ?? "";
    expect(await finishByCode(code, await givePassword(), newBrowser())).toBeNull();
  });

  test("does not work once new ones are made", async () => {
    const renewed = await renewRecoveryCodes(ann);
    expect(renewed).toHaveLength(10);
    const old = recoveryCodes[0] ?? "";
    expect(await finishByCode(old, await givePassword(), newBrowser())).toBeNull();
    expect(await finishByCode(renewed[0] ?? "", await givePassword(), newBrowser())).toEqual(
      signedIn,
    );
  });

  test("without a password is nothing", async () => {
    const code = recoveryCodes[0] ?? "";
    for (const cookie of [undefined, "", "a.b.c", `${await givePassword()}x`]) {
      await expect(finishByCode(code, cookie, newBrowser())).rejects.toThrow(
        "Give your password again.",
      );
    }
    expect(await db().recoveryCode.count()).toBe(10);
  });
});

describe("the second step", () => {
  test("is taken within ten minutes", async () => {
    const cookie = await givePassword();
    expect(await findSecondStep(cookie)).toMatchObject({ ways: { passkey: false, app: true } });
    later(600);
    expect(await findSecondStep(cookie)).toBeNull();
    await expect(finishByCode(codeAt(0), cookie, newBrowser())).rejects.toMatchObject({
      name: "SignedOutError",
    });
  });

  test("is over with a new password and for a disabled user", async () => {
    later(60);
    const cookie = await givePassword();
    await db().user.update({ where: { id: ann.id }, data: { isDisabled: true } });
    await expect(finishByCode(codeAt(0), cookie, newBrowser())).rejects.toThrow("too long");
    await db().user.update({ where: { id: ann.id }, data: { isDisabled: false } });
    const user = await db().user.findUniqueOrThrow({ where: { id: ann.id } });
    const { path } = await transaction((tx) => makeLink(tx, user, "passwordReset"));
    await choosePassword(path.split("token=")[1] ?? "", "another sentence of herons");
    await expect(finishByCode(codeAt(0), cookie, newBrowser())).rejects.toThrow("too long");
  });

  test("comes after a mailed link for a new password, too", async () => {
    const user = await db().user.findUniqueOrThrow({ where: { id: ann.id } });
    const { path } = await transaction((tx) => makeLink(tx, user, "passwordReset"));
    await choosePassword(path.split("token=")[1] ?? "", "another sentence of herons");
    const result = await checkSignIn(email, "another sentence of herons", newBrowser());
    expect(result).not.toHaveProperty("sessionId");
    expect(result).toHaveProperty("ways");
  });

  test("is braked: after five wrong codes the next one waits, also for the right one", async () => {
    const cookie = await givePassword();
    for (let wrong = 0; wrong < 5; wrong += 1) {
      expect(await finishByCode("000000", cookie, newBrowser(`192.0.2.${wrong}`))).toBeNull();
    }
    later(1);
    await expect(finishByCode(codeAt(0), cookie, newBrowser("198.51.100.9"))).rejects.toThrow(
      "Too many wrong codes.",
    );
  });

  test("is braked to some 300 guesses a day, from however many networks", async () => {
    const user = await db().user.findUniqueOrThrow({ where: { id: ann.id } });
    const { id, sessionNumber } = user;
    const step = () =>
      secondStepCookie({ id, sessionNumber, ways: { passkey: false, app: true } }).value;
    let guesses = 0;
    const end = now().getTime() + 24 * 60 * 60 * 1000;
    while (now().getTime() < end) {
      try {
        await finishByCode("000000", step(), newBrowser());
        guesses += 1;
      } catch (error) {
        if (!(error instanceof TooSoonError)) throw error;
        later(error.seconds);
      }
    }
    expect(guesses).toBeLessThan(300);
  }, 60_000);

  test("of the owner's own browser does not wait for an attacker's guesses", async () => {
    later(60);
    const cookie = await givePassword();
    for (let wrong = 0; wrong < 5; wrong += 1) await finishByCode("000000", cookie, newBrowser());
    expect(await finishByCode(codeAt(0), cookie, knownBrowser(ann.id))).toEqual(signedIn);
  });

  test("guesses sent all at once are not checked beyond the free ones", async () => {
    const cookie = await givePassword();
    const all = Array.from({ length: 20 }, () => finishByCode("000000", cookie, newBrowser()));
    const results = await Promise.allSettled(all);
    expect(results.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(6);
  });
});
