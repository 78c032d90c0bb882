import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { importWire } from "@/lib/newsroom/wire/commands";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { quarters } from "@/lib/testing/pictures";
import {
  deleted,
  drawing,
  inserted,
  paragraph,
  run,
  style,
  wordFile,
} from "@/lib/testing/word-file";

useThrowAwayNewsroom();

let png = new Uint8Array();
beforeEach(async () => {
  png = new Uint8Array(await quarters(600, 400).png().toBuffer());
});

const comment = (id: number, words: string) =>
  `<w:comment w:id="${id}" w:author="Cy Doe">${paragraph(run(words))}</w:comment>`;
const at = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;

const harbour = () =>
  wordFile({
    relations: {
      rId5: { kind: "image", target: "media/image1.png" },
      rId6: { kind: "image", target: "media/image2.png" },
    },
    files: { "word/media/image1.png": png, "word/media/image2.png": new Uint8Array([1, 2, 3]) },
    comments: comment(0, "Legal: can we say this?") + comment(1, "On the headline"),
    body:
      paragraph(run("Quay opens in Newhaven") + at(1), style("Titel")) +
      paragraph(run("By Ann Poe in Leeds")) +
      paragraph(
        run("NEWHAVEN, England -- The new ") + run("quay", "<w:b/>") + run(" took its first ship."),
      ) +
      paragraph(
        run("The fire killed ") + deleted("four") + inserted(run("five")) + run(" people.") + at(0),
      ) +
      paragraph(drawing("rId5", "A ship at the quay")) +
      paragraph(run("The first ship. (CY DOE / COURIER)")) +
      paragraph(run("Costs"), style("berschrift1")) +
      paragraph(run("It cost 3 million.")) +
      paragraph(drawing("rId6", "A broken one")),
  });

async function importOne(bytes: Uint8Array, publish = false) {
  const [report, ...others] = await importWire({ name: "quay.docx", bytes }, { publish });
  if (!report || others.length > 0) throw new Error("A Word document is one story.");
  return report;
}

async function onlyArticle() {
  return db().article.findFirstOrThrow({
    include: { draft: { include: { bylines: { include: { author: true } } } }, notes: true },
  });
}

describe("a Word document becomes a draft", () => {
  test("with its head as that of wire copy, its text, picture, caption and notes", async () => {
    await db().section.create({ data: { slug: "news", name: "News", position: 1 } });
    const report = await importOne(harbour());
    expect(report).toMatchObject({ slug: "quay-opens-in-newhaven", status: "imported" });
    const { draft, notes } = await onlyArticle();
    expect(draft).toMatchObject({
      headline: "Quay opens in Newhaven",
      dateline: "NEWHAVEN, England",
      bylines: [{ place: "Leeds", author: { name: "Ann Poe" } }],
    });
    const media = await db().media.findFirstOrThrow();
    expect(media).toMatchObject({
      ...{ caption: "The first ship.", credit: "CY DOE / COURIER", altText: "A ship at the quay" },
      ...{ width: 600, height: 400 },
    });
    const body = draft.body as { id: string; type: string }[];
    expect(body).toMatchObject([
      {
        type: "paragraph",
        text: [
          { text: "The new " },
          { text: "quay", bold: true },
          { text: " took its first ship." },
        ],
      },
      { type: "paragraph", text: [{ text: "The fire killed five people." }] },
      { type: "picture", mediaId: media.id },
      { type: "subheading", text: [{ text: "Costs" }] },
      { type: "paragraph", text: [{ text: "It cost 3 million." }] },
    ]);
    expect(notes.map(({ words, blockId }) => [words, blockId])).toEqual([
      ["Cy Doe: Legal: can we say this?", body[1]?.id],
      ["Cy Doe: On the headline", null],
    ]);
  });

  test("each paragraph, change and comment is in the report, and in what is kept of it", async () => {
    const { lines } = await importOne(harbour());
    expect(lines.map(({ number, part, text }) => `${number} ${part}: ${text}`)).toEqual([
      "1 headline: Quay opens in Newhaven",
      "1 comment: Cy Doe: On the headline",
      "2 byline: By Ann Poe in Leeds",
      "3 dateline: NEWHAVEN, England -- The new quay took its first ship.",
      "4 paragraph: The fire killed five people.",
      "4 deleted: four",
      "4 inserted: five",
      "4 comment: Cy Doe: Legal: can we say this?",
      "5 picture: image1.png",
      "5 caption: The first ship. / CY DOE / COURIER",
      "7 subheading: Costs",
      "8 paragraph: It cost 3 million.",
      "9 picture: image2.png",
      "9 left out: A picture that cannot be opened",
    ]);
    const kept = await db().wireCopy.findFirstOrThrow();
    expect(kept.lines).toEqual(lines);
    expect(new Uint8Array(kept.bytes)).toEqual(harbour());
  });

  test("once: the same file changes nothing a second time", async () => {
    const first = await importOne(harbour());
    const again = await importOne(harbour());
    expect(again).toMatchObject({ status: "unchanged", slug: first.slug, lines: first.lines });
    expect(await db().article.count()).toBe(1);
    expect(await db().media.count()).toBe(1);
  });

  test("and stays one if it has changes or comments that nobody looked at", async () => {
    await db().section.create({ data: { slug: "news", name: "News", position: 1 } });
    const { status, reasons } = await importOne(harbour(), true);
    expect(status).toBe("imported");
    expect(reasons).toEqual([
      "2 tracked changes or struck passages were taken as final.",
      "2 comments became notes.",
      "1 hidden passage or other part was left out.",
    ]);
  });

  test("under an embargo it is held, as wire copy is", async () => {
    const bytes = wordFile({
      body:
        paragraph(run("EMBARGOED UNTIL 06:00 GMT, 1 March 2031")) +
        paragraph(run("Quay closes")) +
        paragraph(run("By Ann Poe")) +
        paragraph(run("The quay closes for a year, the port said on Monday.")),
    });
    await importOne(bytes);
    expect(await db().hold.findFirst()).toMatchObject({
      kind: "embargo",
      until: new Date("2031-03-01T06:00:00Z"),
    });
    expect((await onlyArticle()).draft.body).toMatchObject([
      { text: [{ text: "The quay closes for a year, the port said on Monday." }] },
    ]);
  });

  test("without the style Title, its first line or the file's own title is the headline", async () => {
    const text = paragraph(run("NEWHAVEN, England -- The quay took its first ship. It was late."));
    expect(await importOne(wordFile({ body: text }))).toMatchObject({ status: "refused" });
    await importOne(wordFile({ body: text, title: "Late ship" }));
    expect((await onlyArticle()).draft.headline).toBe("Late ship");
  });
});

test("a refused document leaves nothing behind, and says why in one sentence", async () => {
  const report = await importOne(wordFile({ body: "", files: { "word/vbaProject.bin": png } }));
  expect(report).toMatchObject({ status: "refused", error: expect.stringMatching(/has macros/) });
  expect(await db().article.count()).toBe(0);
  expect(await db().media.count()).toBe(0);
});
