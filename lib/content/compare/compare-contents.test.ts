import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { plainText, type Text } from "@/lib/content/blocks/text";
import type { Block } from "@/lib/content/blocks/kinds";
import { listWith } from "@/lib/content/blocks/list";
import type { ItemLevel } from "@/lib/content/blocks/list-levels";
import { compareContents } from "@/lib/content/compare/compare-contents";
import type { ComparedPart, Line } from "@/lib/content/compare/comparison";
import type { Content } from "@/lib/content/articles/schema";
import { anyTwoEdits } from "@/lib/testing/any-edits";
import { contentWith, gallery, paragraph, picture, relatedLink } from "@/lib/testing/content";
import { namesForTests } from "@/lib/testing/names";

function compare(before: Partial<Content>, after: Partial<Content>): ComparedPart[] {
  return compareContents(contentWith(before), contentWith(after), namesForTests).filter(
    ({ change, moved }) => change !== "unchanged" || moved !== null,
  );
}

function compareBlocks(before: Block[], after: Block[]) {
  return compare({ body: before }, { body: after });
}

/** As a proofreader would write it: [-removed-], {+added+}, <restyled: how>. */
function written({ label, segments }: Line): string {
  const words = segments.map(({ text, mark, note }) => {
    const plain = plainText(text);
    if (mark === "same") return plain;
    if (mark === "restyled") return `<${plain}: ${note}>`;
    const words = note === undefined ? plain : `${plain} (${note})`;
    return mark === "added" ? `{+${words}+}` : `[-${words}-]`;
  });
  return (label === null ? "" : `${label}: `) + words.join("");
}

function summary(parts: ComparedPart[]) {
  return parts.map(({ name, change, moved, lines }) =>
    [`${name} ${change}${moved ? `, moved ${moved}` : ""}`, ...lines.map(written)].join(" | "),
  );
}

const [a, b, c] = [paragraph("a", "One."), paragraph("b", "Two."), paragraph("c", "Three.")];
const text = (...runs: Text) => ({ id: "a", type: "paragraph" as const, text: runs });

describe("blocks before and after", () => {
  test("what did not change is said to be unchanged", () => {
    const parts = compareContents(
      contentWith({ bylines: [] }),
      contentWith({ bylines: [] }),
      namesForTests,
    );
    expect(parts.map(({ name, change }) => [name, change])).toEqual([
      ["Headline", "unchanged"],
      ["Slug", "unchanged"],
      ["Paragraph", "unchanged"],
    ]);
  });

  test("words are marked inside a paragraph", () => {
    const after = paragraph("a", "The new quay opens on Friday night.");
    expect(summary(compareBlocks([paragraph("a", "The quay opens on Monday.")], [after]))).toEqual([
      "Paragraph changed | The {+new +}quay opens on [-Monday-]{+Friday night+}.",
    ]);
  });

  test("a phrase that was rewritten is marked as one, not word by word", () => {
    const [before, after] = [
      paragraph("a", "It was a very old quay."),
      paragraph("a", "It was some quite new quay."),
    ];
    expect(summary(compareBlocks([before], [after]))).toEqual([
      "Paragraph changed | It was [-a very old-]{+some quite new+} quay.",
    ]);
  });

  test("a change of style alone says what became of the words", () => {
    expect(
      summary(
        compareBlocks(
          [text({ text: "old " }, { text: "quay", link: "/a" })],
          [text({ text: "old ", bold: true }, { text: "quay", link: "/b", italic: true })],
        ),
      ),
    ).toEqual(["Paragraph changed | <old : now bold><quay: now italic, now linked to /b>"]);
    expect(
      summary(
        compareBlocks([text({ text: "quay", link: "/a", bold: true })], [text({ text: "quay" })]),
      ),
    ).toEqual(["Paragraph changed | <quay: no longer bold, no longer a link>"]);
  });

  test("an added link says where it leads", () => {
    expect(
      summary(
        compareBlocks(
          [text({ text: "See" })],
          [text({ text: "See " }, { text: "this", link: "/a" })],
        ),
      ),
    ).toEqual(["Paragraph changed | See{+ +}{+this (linked to /a)+}"]);
  });

  test("what came, went and was moved is said so, in the order of the page", () => {
    expect(summary(compareBlocks([a, b, c], [c, a, paragraph("d", "Four.")]))).toEqual([
      "Paragraph unchanged, moved up | Three.",
      "Paragraph removed | [-Two.-]",
      "Paragraph added | {+Four.+}",
    ]);
  });

  test("a block that turned into another kind says what it was", () => {
    const [part] = compareBlocks(
      [a],
      [{ id: "a", type: "quote", text: [{ text: "One." }], attribution: "Her" }],
    );
    expect(part).toMatchObject({ name: "Quote", formerName: "Paragraph" });
    expect(part?.lines.map(written)).toEqual(["One.", "Attribution: {+Her+}"]);
  });

  test("items of a list are lines; one that was added shows the break before it", () => {
    const list = (...items: string[]): Block => ({
      id: "a",
      type: "list",
      isOrdered: false,
      items: items.map((one) => [{ text: one }]),
    });
    expect(
      summary(compareBlocks([list("one", "two")], [list("one", "two more", "three")])),
    ).toEqual(["Bulleted list changed | one | two{+ more¶+} | {+three+}"]);
    expect(summary(compareBlocks([], [list("one", "two")]))).toEqual([
      "Bulleted list added | {+one+} | {+two+}",
    ]);
    expect(
      compareBlocks([list("one")], [{ ...list("one"), isOrdered: true } as Block]),
    ).toMatchObject([{ change: "changed", name: "Numbered list", formerName: "Bulleted list" }]);
  });

  test("an item that moved to another level says so before its words", () => {
    const list = (...nested: ItemLevel[]): Block =>
      listWith(
        { id: "a", type: "list", isOrdered: false, items: [] },
        [{ text: "one" }, { text: "two" }, { text: "three" }].map((run) => [run]),
        [null, ...nested],
      );
    const bullet = { depth: 1, isOrdered: false };
    expect(summary(compareBlocks([list(null, bullet)], [list(bullet, null)]))).toEqual([
      "Bulleted list changed | one | <¶: now on level 2>two | <¶: now on level 1>three",
    ]);
    expect(
      summary(compareBlocks([list(bullet, null)], [list({ ...bullet, isOrdered: true }, null)])),
    ).toEqual(["Bulleted list changed | one | <¶: now numbered>two | three"]);
  });

  test("a paragraph that was split is no removal and no addition of its words", () => {
    const before = paragraph("a", "The quay opens. A crowd came to see it.");
    const after = [
      paragraph("a", "The quay opens."),
      paragraph("n", "A great crowd came to see it."),
    ];
    expect(summary(compareBlocks([before], after))).toEqual([
      "Paragraph split | A {+great +}crowd came to see it.",
    ]);
  });

  test("a new paragraph with few of the words that went is no split", () => {
    const before = paragraph("a", "The quay opens. A crowd came.");
    const after = [paragraph("a", "The quay opens."), paragraph("n", "A new ferry sails at noon.")];
    expect(compareBlocks([before], after)).toMatchObject([
      { change: "changed" },
      { change: "added" },
    ]);
  });

  test("paragraphs that were joined show the breaks that went", () => {
    expect(summary(compareBlocks([a, b, c], [paragraph("a", "One. Two. Three.")]))).toEqual([
      "Paragraph joined | One.[-¶-] | {+ +}Two.[-¶-] | {+ +}Three.",
    ]);
  });

  test("what was removed behind a joined paragraph stands behind it", () => {
    const after = [paragraph("a", "One. Two.")];
    expect(summary(compareBlocks([a, b, c], after)).at(-1)).toBe("Paragraph removed | [-Three.-]");
  });

  test("a picture is told by its record, and its own words are marked", () => {
    const was = { ...picture("a", "1"), caption: "The quay", credit: "Ann" } as Block;
    const is = { ...picture("a", "1"), caption: "The old quay", altText: "" } as Block;
    expect(summary(compareBlocks([was], [is]))).toEqual([
      "Picture changed | Picture: picture 1 | Caption: The {+old +}quay | Alternative text: {+none+} | Credit: [-Ann-]",
    ]);
  });

  test("a gallery is told by its pictures, in their order, and by the words of each", () => {
    const was = gallery("g", "1", "2");
    const [one, two] = was.pictures;
    const captioned = { ...was, pictures: [one!, { ...two!, caption: "The quay" }] };
    expect(summary(compareBlocks([was], [captioned]))).toEqual([
      "Gallery changed | Pictures: picture 1 · picture 2 | Picture 2, caption: {+The quay+}",
    ]);
    expect(summary(compareBlocks([was], [gallery("g", "2", "1")]))).toEqual([
      "Gallery changed | Pictures: [-picture 1 · picture 2-]{+picture 2 · picture 1+}",
    ]);
  });

  test("a picture's width is told where it changes", () => {
    const was = picture("a", "1");
    const is = { ...was, weight: "wide" } as Block;
    expect(summary(compareBlocks([was], [is]))).toEqual([
      "Picture changed | Picture: picture 1 | Width: {+Wider than the text+}",
    ]);
    expect(summary(compareBlocks([is], [was]))).toEqual([
      "Picture changed | Picture: picture 1 | Width: [-Wider than the text-]",
    ]);
    expect(summary(compareBlocks([picture("a", "1")], [picture("a", "2")]))).toEqual([
      "Picture changed | Picture: [-picture 1-]{+picture 2+}",
    ]);
  });

  test("a related link shows where it leads", () => {
    expect(
      summary(
        compareBlocks(
          [relatedLink("a", "Quay opens")],
          [relatedLink("a", "Quay opens", { articleId: "7" })],
        ),
      ),
    ).toEqual([
      "Related link changed | Label: Read more | Headline: Quay opens | Leads to: [-the article with this headline-]{+article 7+}",
    ]);
  });
});

describe("fields before and after", () => {
  test("words of a headline are marked; a slug and a section are whole", () => {
    expect(
      summary(
        compare(
          { headline: "Quay opens", slug: "quay-opens", sectionId: "1" },
          { headline: "Old quay opens", slug: "old-quay-opens", sectionId: "2" },
        ),
      ),
    ).toEqual([
      "Headline changed | [-Quay-]{+Old quay+} opens",
      "Section changed | [-section 1-]{+section 2+}",
      "Slug changed | [-quay-opens-]{+old-quay-opens+}",
    ]);
  });

  test("topics are told one by one: added, removed, moved", () => {
    const [part] = compare(
      { topicIds: ["tides", "ports", "ships"] },
      { topicIds: ["ports", "tides", "cranes"] },
    );
    expect([part?.name, part?.change]).toEqual(["Topics", "changed"]);
    expect(part?.lines.map(written)).toEqual([
      "topic ports",
      "topic tides",
      "{+topic cranes+}",
      "[-topic ships-]",
    ]);
    expect(part?.lines.filter(({ isMoved }) => isMoved)).toHaveLength(1);
  });

  test("bylines are told by author, with places marked and moves said", () => {
    const [ann, bo] = [
      { authorId: "ann", place: "" },
      { authorId: "bo", place: "" },
    ];
    const [part] = compare({ bylines: [ann, bo] }, { bylines: [bo, { ...ann, place: "Oslo" }] });
    expect(part?.lines.map(written)).toEqual(["author bo", "author ann{+ in Oslo+}"]);
    expect(part?.lines.filter(({ isMoved }) => isMoved)).toHaveLength(1);
  });

  test("two records whose names this page does not know are still two", () => {
    const unknown = { ...namesForTests, picture: () => "Unknown" };
    const use = { mediaId: "1", caption: null, credit: null, altText: null };
    const parts = compareContents(
      contentWith({ leadPicture: use }),
      contentWith({ leadPicture: { ...use, mediaId: "2" } }),
      unknown,
    );
    expect(summary(parts.filter(({ change }) => change !== "unchanged"))).toEqual([
      "Lead picture changed | Picture: [-Unknown-]{+Unknown+}",
    ]);
  });
});

/** The letters and digits of all lines, sorted: a word may be cut in two where it was split. */
function lettersIn(parts: readonly ComparedPart[], without?: "added" | "removed"): string {
  return parts
    .flatMap(({ lines }) => lines.flatMap(({ segments }) => segments))
    .filter(({ mark }) => mark !== without)
    .flatMap(({ text }) => plainText(text).match(/[\p{L}\p{N}]/gu) ?? [])
    .sort()
    .join("");
}

test("whatever an editor does, the letters of before and of after can be read from the comparison", () => {
  fc.assert(
    fc.property(anyTwoEdits, ({ base, mine, theirs }) => {
      for (const [before, after] of [
        [base, mine],
        [mine, theirs],
      ] as const) {
        const parts = compareContents(before, after, namesForTests);
        const inContent = (content: Content) =>
          lettersIn(compareContents(content, content, namesForTests));
        expect(lettersIn(parts, "added")).toEqual(inContent(before));
        expect(lettersIn(parts, "removed")).toEqual(inContent(after));
        const differing = parts.filter(({ change, moved }) => change !== "unchanged" || moved);
        expect(differing.length > 0).toBe(JSON.stringify(before) !== JSON.stringify(after));
      }
    }),
    { numRuns: 500 },
  );
});

test("what did not change is not cut into words", () => {
  const cut = vi.spyOn(Intl.Segmenter.prototype, "segment");
  const list = { id: "l", type: "list" as const, isOrdered: false, items: [[{ text: "One" }], []] };
  const body = [b, text({ text: "Three ", bold: true }, { text: "four." }), list];
  const standing = contentWith({ headline: "Quay opens", body });
  const parts = compareContents(standing, structuredClone(standing), namesForTests);
  expect(cut).not.toHaveBeenCalled();
  cut.mockRestore();
  expect(parts.every(({ change }) => change === "unchanged")).toBe(true);
  expect(parts.flatMap(({ lines }) => lines.map(written))).toEqual(
    expect.arrayContaining(["Quay opens", "Two.", "Three four.", "One"]),
  );
});
