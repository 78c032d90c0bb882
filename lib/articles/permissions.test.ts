import { describe, expect, test } from "vitest";
import { articleActions, assertMay, may, type ArticleAction } from "@/lib/articles/permissions";
import { ForbiddenError } from "@/lib/errors";
import { Role } from "@/prisma/generated/enums";

/** Every cell of the table, spelled out: one that is added or changed must be changed here too. */
const table: Record<Role, Record<ArticleAction, boolean>> = {
  reporter: { create: true, edit: true, publish: false, unpublish: false },
  editor: { create: true, edit: true, publish: true, unpublish: true },
  administrator: { create: true, edit: true, publish: true, unpublish: true },
};
const cells = Object.values(Role).flatMap((role) =>
  (Object.keys(articleActions) as ArticleAction[]).map((action) => ({
    role,
    action,
    isAllowed: table[role][action],
  })),
);

const refusals: Partial<Record<ArticleAction, string>> = {
  publish: "To publish an article takes the role editor or administrator.",
  unpublish: "To unpublish an article takes the role editor or administrator.",
};

describe("who may do what", () => {
  test("the table has a cell for each role and action", () => {
    expect(cells).toHaveLength(12);
    expect(cells.filter(({ isAllowed }) => isAllowed === undefined)).toEqual([]);
  });

  test.each(cells)("$role, $action: $isAllowed", ({ role, action, isAllowed }) => {
    const actor = { id: "1", name: "Somebody", role };
    expect(may(role, action)).toBe(isAllowed);
    if (isAllowed) {
      expect(() => assertMay(actor, action)).not.toThrow();
    } else {
      expect(() => assertMay(actor, action)).toThrow(new ForbiddenError(refusals[action]));
    }
  });

  test("an account's name or id gives no right that its role does not", () => {
    const actor = { id: "administrator", name: "administrator", role: "reporter" } as const;
    expect(() => assertMay(actor, "publish")).toThrow(ForbiddenError);
  });
});
