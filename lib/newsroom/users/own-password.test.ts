import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/newsroom/users/password";
import { checkSignIn } from "@/lib/newsroom/users/sign-in";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { newBrowser } from "@/lib/testing/browsers";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { changeOwnPassword } from "@/lib/newsroom/users/own-password";
import { findSession, listSessions } from "@/lib/newsroom/users/sessions";

useThrowAwayNewsroom();

const oldPassword = "an old password";
const passwordHash = await hashPassword(oldPassword);
const change = { current: oldPassword, password: "a new password" };
const signIn = (password: string) => checkSignIn("ann@example.org", password, newBrowser());
const actions = async () =>
  (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action);

afterEach(() => setClock());

let ann: Actor;
beforeEach(async () => {
  ann = await addUser("reporter", "ann");
  const demo = { passwordHash, hasDemoPassword: true };
  await db().user.update({ where: { id: ann.id }, data: demo });
});

describe("changing one's own password", () => {
  test("lets the new one in and the old one no more, and it is no demo's any more", async () => {
    await changeOwnPassword(ann, change);
    expect(await signIn(change.password)).not.toBeNull();
    expect(await signIn(oldPassword)).toBeNull();
    expect(await db().user.findFirstOrThrow()).toMatchObject({ hasDemoPassword: false });
  });

  test("ends every session, this one too", async () => {
    const begun = await signIn(oldPassword);
    if (begun === null || !("sessionId" in begun)) return expect.unreachable();
    const claims = { ...begun, userId: begun.id };
    expect(await findSession(claims)).not.toBeNull();
    await changeOwnPassword(ann, change);
    expect(await findSession(claims)).toBeNull();
    expect(await listSessions(ann)).toEqual([]);
    expect(await actions()).toEqual(["signedIn", "passwordChanged"]);
  });

  test("takes an old link for a new password away", async () => {
    const link = { purpose: "passwordReset", userId: ann.id, expiresAt: new Date() } as const;
    await db().oneTimeLink.create({ data: { tokenHash: "any", ...link } });
    await changeOwnPassword(ann, change);
    expect(await db().oneTimeLink.count()).toBe(0);
  });

  test("takes the current one: another is refused, recorded, and counted", async () => {
    await expect(changeOwnPassword(ann, { ...change, current: "a guess" })).rejects.toMatchObject({
      problems: ["Your current password is not right."],
    });
    expect(await db().signInLimit.findMany()).toMatchObject([{ count: 1 }]);
    expect(await signIn(oldPassword)).not.toBeNull();
    expect(await actions()).toEqual(["passwordMistaken", "signedIn"]);
  });

  test("forgets the failures before it: who knows the password need not wait", async () => {
    await expect(changeOwnPassword(ann, { ...change, current: "a guess" })).rejects.toThrow();
    await changeOwnPassword(ann, change);
    expect(await db().signInLimit.count()).toBe(0);
  });

  test("is no way around the brake on guessing", async () => {
    setClock(new Date());
    const guess = () => changeOwnPassword(ann, { ...change, current: "a guess" });
    const ended = await Promise.allSettled(Array.from({ length: 30 }, guess));
    const heard = ended.filter(
      (one) => one.status === "rejected" && String(one.reason).includes("is not right"),
    );
    expect(heard).toHaveLength(5);
    await expect(changeOwnPassword(ann, change)).rejects.toThrow(
      /^Too many wrong passwords. Try again in \d seconds?.$/,
    );
    expect(await actions()).toEqual(["passwordMistaken"]);
  });

  test("twice at once changes it once", async () => {
    const ended = await Promise.allSettled(
      ["one new password", "two new passwords"].map((password) =>
        changeOwnPassword(ann, { ...change, password }),
      ),
    );
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
