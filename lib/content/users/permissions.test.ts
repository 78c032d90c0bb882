import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ForbiddenError } from "@/lib/base/errors";
import { assertMay, may, permissions, type Action } from "@/lib/content/users/permissions";
import { Role } from "@/prisma/generated/enums";

const roles = Object.values(Role);

/** The table of docs/roles.md: a row of cells for each line of it, without head and rule. */
const documented = readFileSync("docs/roles.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, phrase = "", reporter, editor, administrator]) => ({
    phrase,
    allowed: { reporter, editor, administrator },
  }));

const cells = (Object.keys(permissions) as Action[]).flatMap((action) =>
  roles.map((role) => ({ action, role, phrase: permissions[action].phrase })),
);

describe("who may do what", () => {
  test("the document has a row for each action, and no other", () => {
    expect(documented.map(({ phrase }) => phrase)).toEqual(
      Object.values(permissions).map(({ phrase }) => phrase),
    );
  });

  test.each(cells)("$role, $action: as the document says", ({ action, role, phrase }) => {
    const row = documented.find((one) => one.phrase === phrase);
    const isAllowed = row?.allowed[role] === "yes";
    const actor = { id: "1", name: "Somebody", role };
    expect(may(role, action)).toBe(isAllowed);
    if (isAllowed) expect(() => assertMay(actor, action)).not.toThrow();
    else expect(() => assertMay(actor, action)).toThrow(ForbiddenError);
  });

  test("a refusal says who may", () => {
    const actor = { id: "1", name: "Somebody", role: "reporter" } as const;
    expect(() => assertMay(actor, "publish")).toThrow(
      "Only an editor or administrator can publish an article.",
    );
  });

  test("an account's name or id gives no right that its role does not", () => {
    const actor = { id: "administrator", name: "administrator", role: "reporter" } as const;
    expect(() => assertMay(actor, "publish")).toThrow(ForbiddenError);
  });
});
