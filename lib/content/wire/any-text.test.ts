// Whatever text a file holds, importing it ends in an article or in one sentence.
import fc from "fast-check";
import { expect, test } from "vitest";
import { body } from "@/lib/content/body/body";
import { plainText } from "@/lib/content/blocks/text";
import { db } from "@/lib/base/db";
import { anyLines, anyStory } from "@/lib/content/wire/any-copy";
import { importWire } from "@/lib/newsroom/wire/commands";
import type { ImportReport } from "@/lib/content/wire/report";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

useThrowAwayNewsroom();

const runs = Number(process.env["STET_PROPERTY_RUNS"] ?? 100);
const refusals =
  /^The file (?:is empty|has no headline(?:: .*)?|is binary, not plain text(?:: it holds the control character U\+00[01][0-9A-F])?)\.$/;

/** Whether the article of a report has the words of its lines. */
async function expectWords(report: ImportReport) {
  if (report.status === "refused") {
    expect(report.error).toMatch(refusals);
    return;
  }
  const article = await db().article.findUniqueOrThrow({
    where: { slug: report.slug ?? "" },
    include: { draft: true },
  });
  const written = body
    .parse(article.draft.body)
    .flatMap((block) => ("text" in block ? plainText(block.text).split(/\s+/) : []));
  const unmixed = report.lines
    .filter(({ part }) => /^(?:paragraph|subheading|unplaced)$/.test(part))
    .flatMap((line) => line.text.split(/\s+/))
    .filter((word) => word !== "");
  // The words of the dateline's line stand among them, partly.
  let at = 0;
  for (const word of written) if (word === unmixed[at]) at += 1;
  expect(unmixed.slice(at)).toEqual([]);
}

test("any text becomes an article with the words of its paragraphs, or is refused in one sentence", async () => {
  const text = fc.oneof(
    anyLines,
    anyStory,
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      const file = { name: "any.txt", bytes: new TextEncoder().encode(any) };
      const reports = await importWire(file, { publish: false });
      for (const report of reports) await expectWords(report);
    }),
    { numRuns: runs },
  );
});
