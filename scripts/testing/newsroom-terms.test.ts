import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { block } from "@/lib/content/blocks/kinds";
import { stages, transitions } from "@/lib/content/articles/workflow";
import { Change, CorrectionKind, HoldKind, Role } from "@/prisma/generated/enums";

const terms = readFileSync("docs/newsroom-terms.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => line.split("|")[1]?.trim() ?? "");

const models = [...readFileSync("prisma/schema.prisma", "utf8").matchAll(/^model (\w+)/gm)];

/** A term and its name in code are alike: “one-time link” is `OneTimeLink`, “in review” is `inReview`. */
const inCode = (term: string) => term.replaceAll(/[^a-z]/gi, "").toLowerCase();

describe("the newsroom's terms", () => {
  test("are sorted, each there once", () => {
    const folded = terms.map((term) => term.toLowerCase());
    expect(folded).toEqual([...new Set(folded)].toSorted());
    expect(terms.length).toBeGreaterThan(0);
  });

  test.each([
    ["record", models.map(([, name = ""]) => name)],
    ["stage", stages],
    ["transition", Object.keys(transitions)],
    ["role", Object.values(Role)],
    ["block", block.options.map(({ shape }) => shape.type.value)],
    ["kind of correction", Object.values(CorrectionKind)],
    ["hold", Object.values(HoldKind)],
  ])("include every %s", (_, names) => {
    const known = new Set(terms.map(inCode));
    expect(names.filter((name) => !known.has(inCode(name)))).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
  });

  test("include every kind of change, of which an update is new reporting", () => {
    const names = Object.values(Change).map((name) =>
      name === Change.update ? "new reporting" : name,
    );
    expect(names.filter((name) => !terms.includes(name))).toEqual([]);
  });
});
