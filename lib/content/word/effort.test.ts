// A Word document is read in time as its length is, whatever it is made of.
import { test } from "vitest";
import { bodyOfWord } from "@/lib/content/word/body-of-word";
import { readWord } from "@/lib/content/word/read-word";
import { expectLinear } from "@/lib/testing/linear";
import { deleted, item, paragraph, run, wordFile } from "@/lib/testing/word-file";

const bodies: Record<string, (size: number) => string> = {
  paragraphs: (size) => paragraph(run("some words")).repeat(size),
  "runs of one paragraph": (size) => paragraph(run("w ", "<w:b/>").repeat(size)),
  "deletions of one paragraph": (size) => paragraph(deleted("w ").repeat(size)),
  "powers of one paragraph": (size) =>
    paragraph(run("2", '<w:vertAlign w:val="superscript"/>').repeat(size)),
  "paragraphs whose ends were deleted": (size) =>
    paragraph(run("w "), '<w:rPr><w:del w:id="1"/></w:rPr>').repeat(size),
  "items of a deep list": (size) => paragraph(run("w"), item(1, 1)).repeat(size),
  "marks of footnotes": (size) =>
    paragraph('<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(size)),
  "rows of a table": (size) =>
    `<w:tbl>${`<w:tr><w:tc>${paragraph(run("a"))}</w:tc><w:tc>${paragraph(run("b"))}</w:tc></w:tr>`.repeat(size)}</w:tbl>`,
  "cells that span others": (size) =>
    `<w:tbl><w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="9999"/></w:tcPr>${paragraph(run("a"))}</w:tc>`.repeat(size)}</w:tr></w:tbl>`.repeat(
      2,
    ),
  "two forms of a drawing, within one another up to the most": (size) =>
    paragraph(
      `${"<mc:AlternateContent><mc:Choice>".repeat(100)}${"</mc:Choice></mc:AlternateContent>".repeat(100)}`,
    ).repeat(size / 50),
  "fields that never end": (size) =>
    paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(size) + run("w").repeat(size)),
};

test.each(Object.keys(bodies))("%s", (name) => {
  expectLinear(
    (size) => {
      const file = wordFile({ body: bodies[name]?.(size) ?? "" });
      return () => bodyOfWord(readWord(file).blocks, () => null);
    },
    250,
    4_000,
  );
});
