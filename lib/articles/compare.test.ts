import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/articles/body";
import { contentWords, differences } from "@/lib/articles/compare";
import type { Content } from "@/lib/articles/schema";

const names = {
  section: (id: string) => `section ${id}`,
  author: (id: string) => `author ${id}`,
  picture: (id: string) => `picture ${id}`,
};

const use = { mediaId: "1", caption: null, credit: null, altText: null };

function paragraph(id: string, words: string): Block {
  return { id, type: "paragraph", text: [{ text: words }] };
}

function content(change: Partial<Content> = {}): Content {
  return {
    headline: "A headline",
    slug: "a-headline",
    standfirst: "",
    dateline: "",
    sectionId: "1",
    bylines: [{ authorId: "1", place: "Oslo" }],
    leadPicture: null,
    body: [paragraph("a", "One."), paragraph("b", "Two.")],
    ...change,
  };
}

describe("comparing two versions", () => {
  test("the same content has no difference", () => {
    expect(differences(content(), content(), names)).toEqual([]);
  });

  test("a changed field is shown with both sides", () => {
    const theirs = content({ headline: "Another", sectionId: null, bylines: [] });
    expect(differences(content(), theirs, names)).toEqual([
      { part: "Headline", mine: "A headline", theirs: "Another" },
      { part: "Section", mine: "section 1", theirs: "" },
      { part: "Bylines", mine: "author 1 in Oslo", theirs: "" },
    ]);
  });

  test("a block is matched by its id, wherever it stands", () => {
    const mine = content({ body: [paragraph("a", "One, mine."), paragraph("b", "Two.")] });
    const theirs = content({
      body: [paragraph("c", "New."), paragraph("a", "One."), paragraph("b", "Two.")],
    });
    expect(differences(mine, theirs, names)).toEqual([
      { part: "Paragraph, block 1", mine: "One, mine.", theirs: "One." },
      { part: "Paragraph, block 1", mine: "", theirs: "New." },
    ]);
  });

  test("a moved block is a difference", () => {
    const theirs = content({ body: [paragraph("b", "Two."), paragraph("a", "One.")] });
    expect(differences(content(), theirs, names)).toEqual([
      { part: "Order of the blocks", mine: "One.\nTwo.", theirs: "Two.\nOne." },
    ]);
  });

  test("a change of style alone is a difference", () => {
    const theirs = content({
      body: [
        { id: "a", type: "paragraph", text: [{ text: "One.", bold: true }] },
        paragraph("b", "Two."),
      ],
    });
    expect(differences(content(), theirs, names)).toHaveLength(1);
  });

  test("another lead picture is a difference, even with the words of its record", () => {
    const theirs = content({ leadPicture: { ...use, mediaId: "2" } });
    expect(differences(content({ leadPicture: use }), theirs, names)).toEqual([
      { part: "Lead picture", mine: "Picture “picture 1”", theirs: "Picture “picture 2”" },
    ]);
  });

  test("two authors whose names this page does not know are still two", () => {
    const unknown = { ...names, author: () => "Unknown" };
    const theirs = content({ bylines: [{ authorId: "2", place: "Oslo" }] });
    expect(differences(content(), theirs, unknown)).toHaveLength(1);
  });

  test("a version set aside has all that it holds", () => {
    const mine = content({
      standfirst: "Why it matters",
      dateline: "OSLO",
      leadPicture: { ...use, caption: "The quay" },
    });
    const words = contentWords(mine, names);
    for (const part of [
      "A headline",
      "Why it matters",
      "section 1",
      "a-headline",
      "OSLO",
      "author 1 in Oslo",
      "The quay",
      "One.",
      "Two.",
    ]) {
      expect(words).toContain(part);
    }
  });
});
