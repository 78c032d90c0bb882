// Whatever a Word file says, no word of it goes missing without being told of.
import fc from "fast-check";
import { expect, it } from "vitest";
import { body as bodySchema } from "@/lib/content/body/body";
import { plainText } from "@/lib/content/blocks/text";
import { kindOf } from "@/lib/content/blocks/kinds";
import { bodyOfWord } from "@/lib/content/word/body-of-word";
import { readWord } from "@/lib/content/word/read-word";
import { deleted, inserted, item, paragraph, run, style, wordFile } from "@/lib/testing/word-file";

/** Each word once, so that one that is missing is found. */
let counter = 0;
const word = () => `w${(counter += 1).toString(36)}x`;

type Made = { xml: string; words: string[] };

const look = fc.constantFrom(
  ...["", "<w:b/>", "<w:i/>", "<w:strike/>", "<w:vanish/>", "<w:dstrike/>"],
  ...['<w:vertAlign w:val="superscript"/>', '<w:rStyle w:val="Hush"/>', '<w:sz w:val="2"/>'],
);
const one = (make: (words: string) => string): Made => {
  const words = word();
  return { xml: make(words), words: [words] };
};

const piece = fc.oneof(
  look.map((properties) => one((words) => run(words, properties))),
  look.map((properties) => one((words) => inserted(run(words, properties)))),
  fc.constant(null).map(() => one(deleted)),
  fc.constant(null).map(() => one((words) => inserted(deleted(words)))),
  look.map((properties) =>
    one((words) => `<w:moveFrom w:id="1">${run(words, properties)}</w:moveFrom>`),
  ),
  look.map((properties) =>
    one((words) => `<w:moveTo w:id="1">${run(words, properties)}</w:moveTo>`),
  ),
  fc
    .constant(null)
    .map(() => one((words) => `<w:sdt><w:sdtContent>${run(words)}</w:sdtContent></w:sdt>`)),
  fc
    .constant(null)
    .map(() => one((words) => `<w:hyperlink w:anchor="a">${run(words)}</w:hyperlink>`)),
  fc.constant(null).map(() => one((words) => `<m:oMath><m:r><m:t>${words}</m:t></m:r></m:oMath>`)),
  fc.constantFrom("<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>").map((xml) => ({ xml, words: [] })),
  fc
    .constant(null)
    .map(() =>
      one(
        (words) =>
          `<w:r><w:drawing><wp:inline><wps:txbx><w:txbxContent>${paragraph(run(words))}</w:txbxContent></wps:txbx></wp:inline></w:drawing></w:r>`,
      ),
    ),
);

const properties = fc.constantFrom(
  ...[
    "",
    style("Titel"),
    style("berschrift1"),
    style("Zitat"),
    style("Beschriftung"),
    item(1),
    item(2, 1),
    item(1, 5),
  ],
  '<w:rPr><w:del w:id="9"/></w:rPr>',
);
const joined = (made: Made[], wrap: (xml: string) => string): Made => ({
  xml: wrap(made.map(({ xml }) => xml).join("")),
  words: made.flatMap(({ words }) => words),
});
const anyParagraph = fc
  .tuple(fc.array(piece, { maxLength: 6 }), properties)
  .map(([pieces, look]) => joined(pieces, (xml) => paragraph(xml, look)));
const cells = (cell: fc.Arbitrary<Made>) =>
  fc
    .array(fc.array(fc.array(cell, { maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((rows) =>
      fc.constantFrom("", '<w:trPr><w:del w:id="8"/></w:trPr>').map((mark) =>
        joined(
          rows.map((row) =>
            joined(
              row.map((inside) => joined(inside, (xml) => `<w:tc>${xml}</w:tc>`)),
              (xml) => `<w:tr>${mark}${xml}</w:tr>`,
            ),
          ),
          (xml) => `<w:tbl>${xml}</w:tbl>`,
        ),
      ),
    );
const block = fc.oneof(
  { weight: 5, arbitrary: anyParagraph },
  { weight: 1, arbitrary: cells(anyParagraph) },
);

it("every run's words are in a block, in a comment, or listed as left out; and only there", () => {
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 6 }),
      fc.array(anyParagraph, { maxLength: 2 }),
      fc.array(anyParagraph, { maxLength: 2 }),
      (blocks, noted, running) => {
        const [body, note, header] = [blocks, noted, running].map((made) =>
          joined(made, (xml) => xml),
        );
        const comment = one(
          (words) => `<w:comment w:id="0" w:author="Ann">${paragraph(run(words))}</w:comment>`,
        );
        const file = wordFile({
          body: `${body?.xml}${paragraph('<w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r>')}`,
          footnotes: `<w:footnote w:id="2">${note?.xml}</w:footnote>`,
          header: header?.xml ?? "",
          comments: comment.xml,
        });
        const story = readWord(file);
        const made = bodyOfWord(story.blocks, () => null).body;
        expect(bodySchema.safeParse(made).error).toBeUndefined();
        const said = [
          ...made.flatMap((one) => kindOf(one).texts(one).map(plainText)),
          ...story.blocks.map((one) => (one.type === "table" ? one.caption : "")),
          ...story.comments.map(({ words }) => words),
        ].join(" ");
        const leftOut = story.receipt.leftOut.map(({ words }) => words).join(" ");
        const all = [body, note, header, comment].flatMap((made) => made?.words ?? []);
        const plain = (words: string) => words.normalize("NFKC");
        const told = plain(`${said} ${leftOut}`);
        expect(all.filter((words) => !told.includes(words))).toEqual([]);
        expect(
          all.filter((words) => plain(said).includes(words) && plain(leftOut).includes(words)),
        ).toEqual([]);
        // The report has each of them, too.
        const lines = plain(
          story
            .lines()
            .map(({ text }) => text)
            .join("\n"),
        );
        expect(all.filter((words) => !lines.includes(words))).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});
