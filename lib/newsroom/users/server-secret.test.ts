import { writeFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { commandToken, isFromCommand, secretFile } from "@/lib/newsroom/users/server-secret";
import { env } from "@/lib/base/env";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

useThrowAwayNewsroom();
beforeEach(() => writeFileSync(secretFile(env().dataFolder), "a secret\n"));

test("a command of this newsroom is known by its token", () => {
  expect(isFromCommand(`Bearer ${commandToken()}`)).toBe(true);
});

test.each([null, "", "Bearer ", "Bearer a secret", "Bearer ä"])("%j is no command", (header) => {
  expect(isFromCommand(header)).toBe(false);
});

test("a token is of one secret, does not tell it, and is no other secret's", () => {
  const token = commandToken();
  expect(commandToken()).toBe(token);
  expect(token).not.toContain("secret");
  writeFileSync(secretFile(env().dataFolder), "another\n");
  expect(isFromCommand(`Bearer ${token}`)).toBe(false);
});

test("a token cut short or in other letters is none", () => {
  const header = `Bearer ${commandToken()}`;
  expect(isFromCommand(header.slice(0, -1))).toBe(false);
  expect(isFromCommand(header.toLowerCase())).toBe(false);
});
