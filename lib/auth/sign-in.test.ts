import { beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { checkSignIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

useThrowAwayNewsroom();

const email = "ann@example.org";
const passwordHash = await hashPassword("correct");
beforeEach(async () => {
  await db().user.create({
    data: { id: "1", email, name: "Ann", role: "editor", passwordHash, sessionNumber: 7 },
  });
});

describe("signing in", () => {
  test("with the right address and password gives who it is, and nothing else", async () => {
    expect(await checkSignIn(email, "correct")).toEqual({ id: "1", sessionNumber: 7 });
    expect(await checkSignIn(" Ann@Example.ORG ", "correct")).toEqual({
      id: "1",
      sessionNumber: 7,
    });
  });

  test("with a wrong password, an unknown address or a disabled user gives null alike", async () => {
    expect(await checkSignIn(email, "Correct")).toBeNull();
    expect(await checkSignIn("bo@example.org", "correct")).toBeNull();
    await db().user.update({ where: { email }, data: { isDisabled: true } });
    expect(await checkSignIn(email, "correct")).toBeNull();
    expect(await checkSignIn(email, "Correct")).toBeNull();
  });

  test("waits two seconds, in truth, after five failures", async () => {
    await db().signInFailures.create({ data: { email, count: 5, lastAt: new Date() } });
    const start = performance.now();
    expect(await checkSignIn(email, "correct")).toEqual({ id: "1", sessionNumber: 7 });
    const waited = performance.now() - start;
    expect(waited).toBeGreaterThan(1_900);
    expect(waited).toBeLessThan(10_000);
  }, 15_000);
});
