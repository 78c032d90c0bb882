import { writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/newsroom/users/password";
import { secretFile } from "@/lib/newsroom/users/server-secret";
import { checkSignIn } from "@/lib/newsroom/users/sign-in";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { newBrowser } from "@/lib/testing/browsers";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

useThrowAwayNewsroom();

const email = "ann@example.org";
const passwordHash = await hashPassword("correct");
beforeEach(async () => {
  writeFileSync(secretFile(env().dataFolder), "a secret\n");
  await db().user.create({
    data: { id: "1", email, name: "Ann", role: "editor", passwordHash, sessionNumber: 7 },
  });
});

const signedIn = { id: "1", sessionNumber: 7, sessionId: expect.stringMatching(/^[\w-]{32}$/) };
const entries = () =>
  db().auditEntry.findMany({
    orderBy: { id: "asc" },
    select: { actorId: true, actorName: true, action: true, subject: true },
  });

describe("signing in", () => {
  test("with the right address and password gives whose session it is, and nothing else", async () => {
    expect(await checkSignIn(email, "correct", newBrowser())).toEqual(signedIn);
    expect(await checkSignIn(" Ann@Example.ORG ", "correct", newBrowser())).toEqual(signedIn);
  });

  test("begins a session and is recorded, together", async () => {
    const result = await checkSignIn(email, "correct", newBrowser());
    expect(await db().session.findMany()).toEqual([
      expect.objectContaining({ userId: "1", device: "Chrome" }),
    ]);
    const [{ id: sessionId } = expect.unreachable()] = await db().session.findMany();
    expect(result).toEqual({ ...signedIn, sessionId });
    expect(await entries()).toEqual([
      { actorId: "1", actorName: "Ann", action: "signedIn", subject: "" },
    ]);
  });

  test("with a wrong password, an unknown address or a disabled user gives null alike", async () => {
    expect(await checkSignIn(email, "Correct", newBrowser())).toBeNull();
    expect(await checkSignIn("bo@example.org", "correct", newBrowser())).toBeNull();
    await db().user.update({ where: { email }, data: { isDisabled: true } });
    expect(await checkSignIn(email, "correct", newBrowser())).toBeNull();
    expect(await checkSignIn(email, "Correct", newBrowser())).toBeNull();
    expect(await db().session.count()).toBe(0);
  });

  test("of who was invited and has chosen no password yet gives null, with no password, too", async () => {
    await db().user.update({ where: { email }, data: { passwordHash: "" } });
    expect(await checkSignIn(email, "correct", newBrowser())).toBeNull();
    expect(await checkSignIn(email, "", newBrowser())).toBeNull();
  });

  test("that fails is recorded with the address as it was typed, cut, and no user's name", async () => {
    await checkSignIn("Ann@example.org", "wrong", newBrowser());
    await checkSignIn(`${"a".repeat(300)}\u0000`, "wrong", newBrowser());
    const failed = { actorId: null, actorName: "Somebody", action: "signInFailed" };
    expect(await entries()).toEqual([
      { ...failed, subject: "Ann@example.org" },
      { ...failed, subject: "a".repeat(120) },
    ]);
  });
});
