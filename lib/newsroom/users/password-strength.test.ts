import { describe, expect, test } from "vitest";
import { assertHardToGuess } from "@/lib/newsroom/users/password-strength";

const ann = { name: "Ann Poe", email: "a.poe@example.org" };
const choose = (password: string) => () => assertHardToGuess(password, ann);

describe("a password", () => {
  test.each([
    "password1234",
    "123456789012",
    "qwertyuiop12",
    "aaaaaaaaaaaa",
    "iloveyou1234",
    "1q2w3e4r5t6y",
    "Password123!",
    "letmeinletmein",
    "abcdefghijkl",
  ])("that is common is refused: %s", (password) => {
    expect(choose(password)).toThrow(/easy to guess/);
  });

  test.each([
    "Ann Poe 1984!",
    "a.poe@example.org",
    "annpoeannpoe1",
    "POE-ann-2026",
    "stet stet stet",
  ])("of one's own name, e-mail or the site's name is refused: %s", (password) =>
    expect(choose(password)).toThrow(/uses your name/),
  );

  test.each([
    "four odd lamps in March",
    "x8!kd0Pq#vB2",
    "Ann counts 17 green buoys",
    "наша старая пристань",
  ])("that nobody guesses is taken: %s", (password) => expect(choose(password)).not.toThrow());
});
