import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ForbiddenError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";
import {
  assertMay,
  may,
  permissions,
  type Action,
  type Bound,
} from "@/lib/content/users/permissions";
import { everyArticle, type Scope } from "@/lib/content/users/scope";
import { Role } from "@/prisma/generated/enums";

const roles = Object.values(Role);

/** The table of docs/roles.md: a row of cells for each line of it, without head and rule. */
const documented = readFileSync("docs/roles.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, phrase = "", reporter, editor, administrator, bound]) => ({
    phrase,
    bound,
    allowed: { reporter, editor, administrator },
  }));

/** The words of the last column. */
const boundWords: Record<Bound, string> = {
  theirs: "with their articles",
  "their sections": "in their sections",
  "their sections or begun": "in their sections, or begun",
  anything: "yes",
  nothing: "no",
};

const cells = (Object.keys(permissions) as Action[]).flatMap((action) =>
  roles.map((role) => ({ action, role, phrase: permissions[action].phrase })),
);

describe("who may do what", () => {
  test("the document has a row for each action, and no other", () => {
    expect(documented.map(({ phrase }) => phrase)).toEqual(
      Object.values(permissions).map(({ phrase }) => phrase),
    );
  });

  test.each(Object.keys(permissions) as Action[])(
    "%s: what users with limits may do is as the document says",
    (action) => {
      const row = documented.find((one) => one.phrase === permissions[action].phrase);
      expect(row?.bound).toBe(boundWords[permissions[action].bound]);
      for (const scope of [{ kind: "own" }, { kind: "sections", sectionIds: ["a"] }] as const) {
        const actor: Actor = {
          id: "1",
          name: "Somebody",
          role: "editor",
          scope: { ...scope } as Scope,
        };
        const isAllowed = row?.bound !== "no" && row?.allowed.editor === "yes";
        expect(may(actor, action)).toBe(isAllowed);
      }
    },
  );

  test("a refusal of a user with limits says why", () => {
    const actor: Actor = { id: "1", name: "Somebody", role: "editor", scope: { kind: "own" } };
    expect(() => assertMay(actor, "arrangeFront")).toThrow(
      "Only a user who works on all sections can arrange the front page.",
    );
  });

  test.each(cells)("$role, $action: as the document says", ({ action, role, phrase }) => {
    const row = documented.find((one) => one.phrase === phrase);
    const isAllowed = row?.allowed[role] === "yes";
    const actor = { id: "1", name: "Somebody", role, scope: everyArticle };
    expect(may(actor, action)).toBe(isAllowed);
    if (isAllowed) expect(() => assertMay(actor, action)).not.toThrow();
    else expect(() => assertMay(actor, action)).toThrow(ForbiddenError);
  });

  test("a refusal says who may", () => {
    const actor = { id: "1", name: "Somebody", role: "reporter", scope: everyArticle } as const;
    expect(() => assertMay(actor, "publish")).toThrow(
      "Only an editor or administrator can publish an article.",
    );
  });

  test("an account's name or id gives no right that its role does not", () => {
    const actor = {
      id: "administrator",
      name: "administrator",
      role: "reporter",
      scope: everyArticle,
    } as const;
    expect(() => assertMay(actor, "publish")).toThrow(ForbiddenError);
  });
});
