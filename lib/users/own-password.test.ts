import { beforeEach, describe, expect, test, vi } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { checkSignIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/users/actor";
import { changeOwnPassword } from "@/lib/users/own-password";
import { findSession, listSessions } from "@/lib/users/sessions";

// No test waits for the brake on guessing.
vi.mock("node:timers/promises", () => ({ setTimeout: vi.fn(async () => undefined) }));

useThrowAwayNewsroom();

const oldPassword = "an old password";
const passwordHash = await hashPassword(oldPassword);
const change = { current: oldPassword, password: "a new password" };
const signIn = (password: string) => checkSignIn("ann@example.org", password, "Chrome");
const actions = async () =>
  (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action);

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
    const begun = (await signIn(oldPassword)) ?? expect.unreachable();
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

  test("takes the current one: another is refused, recorded, and counts as a failed sign-in", async () => {
    await expect(changeOwnPassword(ann, { ...change, current: "a guess" })).rejects.toMatchObject({
      problems: ["Your current password is not right."],
    });
    expect(await db().signInFailures.findMany()).toMatchObject([{ count: 1 }]);
    expect(await signIn(oldPassword)).not.toBeNull();
    expect(await actions()).toEqual(["passwordMistaken", "signedIn"]);
  });

  test("forgets the failures before it: who knows the password need not wait", async () => {
    await expect(changeOwnPassword(ann, { ...change, current: "a guess" })).rejects.toThrow();
    await changeOwnPassword(ann, change);
    expect(await db().signInFailures.count()).toBe(0);
  });

  test("is no way around the brake on guessing", async () => {
    const guess = () => changeOwnPassword(ann, { ...change, current: "a guess" });
    const ended = await Promise.allSettled(Array.from({ length: 30 }, guess));
    const unheard = ended.filter(
      (one) => one.status === "rejected" && String(one.reason).includes("too many attempts"),
    );
    expect(unheard).toHaveLength(20);
    await expect(changeOwnPassword(ann, change)).rejects.toMatchObject({
      problems: ["There were too many attempts. Wait a minute, then try again."],
    });
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
