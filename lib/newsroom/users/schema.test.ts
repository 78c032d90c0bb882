import { describe, expect, test } from "vitest";
import { newUser } from "@/lib/newsroom/users/schema";

const good = { name: "Ann Poe", email: "ann@example.org", password: "a long password" };
const problemsOf = (change: Record<string, unknown>) =>
  newUser.safeParse({ ...good, ...change }).error?.issues.map(({ message }) => message) ?? [];

describe("a new user", () => {
  test("has an address in small letters, and a password as it was typed", () => {
    const typed = { name: " Ann Poe ", email: " Ann@Example.ORG ", password: " a long Password " };
    expect(newUser.parse(typed)).toEqual({ ...good, password: " a long Password " });
  });

  test.each([
    [{ name: " " }, "Give a name."],
    [{ name: "a".repeat(121) }, "A name has 120 characters at most."],
    [{ email: "ann" }, "Give an e-mail address, such as name@example.org."],
    [{ email: "" }, "Give an e-mail address, such as name@example.org."],
    [{ password: "a".repeat(11) }, "A password has at least 12 characters."],
    [{ password: "a".repeat(201) }, "A password has 200 characters at most."],
  ])("with %j is refused: %s", (change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });

  test("gets no role by asking for it", () => {
    expect(problemsOf({ role: "administrator" })).toHaveLength(1);
  });
});
