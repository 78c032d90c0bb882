import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Comparison } from "@/components/article/comparison";
import type { Body } from "@/lib/content/body/body";
import { compareContents } from "@/lib/content/compare/compare-contents";
import { contentWith, paragraph, picture } from "@/lib/testing/content";
import { namesForTests } from "@/lib/testing/names";

function shown(before: Body, after: Body): string {
  const parts = compareContents(
    contentWith({ bylines: [], body: before }),
    contentWith({ bylines: [], body: after }),
    namesForTests,
  );
  return renderToStaticMarkup(createElement(Comparison, { parts }));
}

const [a, b, c] = [paragraph("a", "One."), paragraph("b", "Two."), paragraph("c", "Three.")];

describe("a comparison on the page", () => {
  test("marks words as added and removed, also for those who hear it", () => {
    const html = shown([paragraph("a", "on Monday")], [paragraph("a", "on Friday")]);
    expect(html).toMatch(/<del [^>]*>.*\[removed: .*Monday.*<\/del>/);
    expect(html).toMatch(/<ins [^>]*>.*\[added: .*Friday.*<\/ins>/);
  });

  test("says what became of words that were only restyled", () => {
    const after = { ...a, text: [{ text: "One.", bold: true }] } as Body[number];
    expect(shown([a], [after])).toContain("(now bold)");
  });

  test("shows the words of a link in their style, and no link to follow by a slip", () => {
    const linked = [{ text: "One.", bold: true, italic: true, link: "https://example.org/" }];
    const html = shown([a], [{ ...a, text: linked } as Body[number]]);
    expect(html).toMatch(/<strong [^>]*><em>One\.<\/em><\/strong>/);
    expect(html).toContain("now linked to https://example.org/");
    expect(html).not.toContain("<a ");
  });

  test("folds what is the same, and says how much it is", () => {
    const html = shown([a, b, c], [a, b, paragraph("c", "Four.")]);
    expect(html).toContain("Headline and slug unchanged");
    expect(html).toContain("2 paragraphs unchanged");
    expect(shown([a, picture("p", "1"), c], [a, picture("p", "1"), c])).toContain(
      "3 blocks unchanged",
    );
    expect(shown([a], [a])).toContain("1 paragraph unchanged");
  });

  test("says what was moved, turned and removed", () => {
    const html = shown([a, b, c], [c, { ...a, type: "subheading" } as Body[number]]);
    expect(html).toContain("moved up");
    expect(html).not.toContain("paragraph unchanged");
    expect(html).toContain("changed, was a paragraph");
    expect(html).toContain("removed");
  });
});
