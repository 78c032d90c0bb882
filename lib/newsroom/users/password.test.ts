import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/newsroom/users/password";

test("a password is kept as argon2id with 19 MiB, 2 passes and 1 lane, with a new salt each time", async () => {
  const [one, other] = await Promise.all([hashPassword("correct"), hashPassword("correct")]);
  const phc = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22,}\$[A-Za-z0-9+/]{43}$/;
  expect(one).toMatch(phc);
  expect(other).toMatch(phc);
  expect(one).not.toBe(other);
});

test("the right password passes, another and none do not", async () => {
  const hash = await hashPassword("correct");
  expect(await verifyPassword(hash, "correct")).toBe(true);
  expect(await verifyPassword(hash, "Correct")).toBe(false);
  expect(await verifyPassword(hash, "correct ")).toBe(false);
  expect(await verifyPassword(hash, "")).toBe(false);
});

test("an accented letter is the same letter, however the keyboard composes it", async () => {
  const hash = await hashPassword("caf\u00e9");
  expect(await verifyPassword(hash, "cafe\u0301")).toBe(true);
});

test.each([null, ""])(
  "the hash %j, of nobody's password, is right for no password",
  async (hash) => {
    expect(await verifyPassword(hash, "")).toBe(false);
    expect(await verifyPassword(hash, "correct")).toBe(false);
  },
);

test("a hash that cannot be read is a fault, not a wrong password", async () => {
  await expect(verifyPassword("none", "correct")).rejects.toThrow();
});
