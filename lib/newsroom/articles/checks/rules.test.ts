import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findingsIn } from "@/lib/newsroom/articles/checks/check";
import { finding } from "@/lib/content/checks/finding";
import { rules } from "@/lib/newsroom/articles/checks/rules";
import { anyBody } from "@/lib/testing/any-body";
import { contentWith } from "@/lib/testing/content";
import { factsWith } from "@/lib/testing/facts";

describe("the rules", () => {
  test("are those of docs/checks.md, in its order", () => {
    const documented = readFileSync("docs/checks.md", "utf8")
      .split("\n")
      .flatMap((line) => /^\| `([a-z-]+)` +\| (blocking|advice) /.exec(line) ?? [])
      .filter((_, index) => index % 3 !== 0);
    expect(documented).toEqual(rules.flatMap(({ id, level }) => [id, level]));
  });

  test("have an id each", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});

test("the findings for any story are sentences with a place in it, the blocking first, then in its order", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const findings = findingsIn(contentWith({ body }), factsWith());
      const ids = body.map(({ id }) => id);
      const order = findings.map(({ level, words, place }) => {
        expect(words).toMatch(/^[A-Z].+\.$/s);
        const block = place.kind === "block" ? ids.indexOf(place.id) : -1;
        if (place.kind === "block") expect(block).toBeGreaterThanOrEqual(0);
        return { group: level === "blocking" ? 0 : 1, block };
      });
      const sorted = order.toSorted((a, b) => a.group - b.group || a.block - b.block);
      expect(order).toEqual(sorted);
      // As the browser gets them.
      for (const one of findings)
        expect(finding.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
    }),
  );
});
