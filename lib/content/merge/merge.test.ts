import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/content/blocks/kinds";
import { decide, mergeContents, resolveConflicts, type Merge } from "@/lib/content/merge/merge";
import type { Content } from "@/lib/content/articles/schema";
import {
  contentWith,
  gallery,
  keptHtml,
  paragraph,
  picture,
  relatedLink,
} from "@/lib/testing/content";

const [a, b, c] = [paragraph("a", "One."), paragraph("b", "Two."), paragraph("c", "Three.")];

function merge(base: Block[], mine: Block[], theirs: Block[]): Merge {
  return mergeContents(
    contentWith({ body: base }),
    contentWith({ body: mine }),
    contentWith({ body: theirs }),
  );
}

function ids({ content }: Merge): string {
  return content.body.map(({ id }) => id).join(" ");
}

function mergeFields(base: Partial<Content>, mine: Partial<Content>, theirs: Partial<Content>) {
  return mergeContents(contentWith(base), contentWith(mine), contentWith(theirs));
}

describe("blocks of two sides", () => {
  test("different blocks merge without a question, and theirs is named", () => {
    const [mine, theirs] = [paragraph("a", "One, mine."), paragraph("c", "Three, theirs.")];
    const merged = merge([a, b, c], [mine, b, c], [a, b, theirs]);
    expect(merged.content.body).toEqual([mine, b, theirs]);
    expect(merged.conflicts).toEqual([]);
    expect(merged.taken).toEqual([{ kind: "block", id: "c", how: "changed" }]);
  });

  test("kept HTML is changed by one side, or a question as a whole", () => {
    const [old, mine, theirs] = ["old", "mine", "theirs"].map((one) => keptHtml("k", one));
    if (!old || !mine || !theirs) throw new Error("There are three.");
    expect(merge([old], [old], [theirs]).content.body).toEqual([theirs]);
    const both = merge([old], [mine], [theirs]);
    expect(both.content.body).toEqual([mine]);
    expect(both.conflicts).toMatchObject([{ kind: "block", id: "k", mine, theirs }]);
  });

  test("one paragraph merges by words", () => {
    const merged = merge(
      [paragraph("a", "The quay opened on Monday.")],
      [paragraph("a", "The old quay opened on Monday.")],
      [paragraph("a", "The quay opened on Tuesday.")],
    );
    expect(merged.content.body).toEqual([paragraph("a", "The old quay opened on Tuesday.")]);
    expect(merged.conflicts).toEqual([]);
  });

  test("what one removed and the other left alone is gone, and its place is named", () => {
    const merged = merge([a, b, c], [a, b, c], [a, c]);
    expect(ids(merged)).toBe("a c");
    expect(merged.taken).toEqual([{ kind: "block", id: "b", how: "removed" }]);
  });

  test("what one removed and the other changed is a question; mine stands until it is answered", () => {
    const changed = paragraph("b", "Two, changed.");
    const [kept, gone] = [
      merge([a, b, c], [a, changed, c], [a, c]),
      merge([a, b, c], [a, c], [a, changed, c]),
    ];
    expect(kept.conflicts).toEqual([
      { kind: "block", id: "b", base: b, mine: changed, theirs: null },
    ]);
    expect(ids(kept)).toBe("a b c");
    expect(gone.conflicts).toEqual([
      { kind: "block", id: "b", base: b, mine: null, theirs: changed },
    ]);
    expect(ids(gone)).toBe("a c");
    const [conflict] = gone.conflicts;
    const answer = conflict && decide(conflict, "theirs");
    expect(answer && resolveConflicts(gone, [answer]).body).toEqual([a, changed, c]);
  });

  test("what both added at one place is both kept, mine first", () => {
    const [mine, theirs] = [paragraph("m", "Mine."), paragraph("t", "Theirs.")];
    const merged = merge([a, b], [a, mine, b], [a, theirs, b]);
    expect(ids(merged)).toBe("a m t b");
    expect(merged.taken).toEqual([{ kind: "block", id: "t", how: "added" }]);
  });

  test("two different additions under one id are a question, and no id comes out twice", () => {
    const merged = merge([a], [a, paragraph("x", "Mine.")], [a, paragraph("x", "Theirs.")]);
    expect(ids(merged)).toBe("a x");
    expect(merged.conflicts).toMatchObject([{ id: "x", base: null }]);
  });

  test("a move by one is taken, with what the other wrote in it", () => {
    const mine = paragraph("a", "One, mine.");
    const merged = merge([a, b, c], [mine, b, c], [b, c, a]);
    expect(merged.content.body).toEqual([b, c, mine]);
    expect(merged.taken).toEqual([{ kind: "block", id: "a", how: "moved" }]);
  });

  test("what both moved to different places stands where I put it, and theirs is named", () => {
    const rest = ["p", "q", "r", "s"].map((id) => paragraph(id, id));
    const [p, q, r, s] = rest as [Block, Block, Block, Block];
    const merged = merge([a, p, q, r, s], [p, q, a, r, s], [p, q, r, s, a]);
    expect(ids(merged)).toBe("p q a r s");
    expect(merged.taken).toEqual([{ kind: "block", id: "a", how: "movedByBoth" }]);
  });

  test("what is added behind a block that the other removed finds its place", () => {
    expect(ids(merge([a, b, c], [a, c], [a, b, paragraph("t", "T."), c]))).toBe("a t c");
  });

  test("another kind of text and new words in it are both taken", () => {
    const merged = merge(
      [paragraph("a", "The quay opens")],
      [{ ...paragraph("a", "The quay opens"), type: "subheading" } as Block],
      [paragraph("a", "The old quay opens")],
    );
    expect(merged.content.body).toEqual([
      { id: "a", type: "subheading", text: [{ text: "The old quay opens" }] },
    ]);
    expect(merged.conflicts).toEqual([]);
  });

  test("two different kinds are a question, with both sides' words in each choice", () => {
    const quote: Block = {
      id: "a",
      type: "quote",
      text: [{ text: "One more." }],
      attribution: "Her",
    };
    const list: Block = { id: "a", type: "list", isOrdered: false, items: [[{ text: "One." }]] };
    expect(merge([a], [quote], [list]).conflicts).toEqual([
      {
        kind: "block",
        id: "a",
        base: paragraph("a", "One more."),
        mine: quote,
        theirs: { ...list, items: [[{ text: "One more." }]] },
      },
    ]);
  });

  test("fields of a picture merge one by one, unless another picture was put in its place", () => {
    const was = picture("a", "1");
    const merged = merge(
      [was],
      [{ ...was, caption: "The quay" } as Block],
      [{ ...was, credit: "Ann" } as Block],
    );
    expect(merged.content.body).toEqual([{ ...was, caption: "The quay", credit: "Ann" }]);
    const swapped = merge([was], [{ ...was, caption: "The quay" } as Block], [picture("a", "2")]);
    expect(swapped.conflicts).toHaveLength(1);
  });

  test("a gallery merges by picture: one added, one moved, one given a caption, one removed", () => {
    const was = gallery("g", "1", "2", "3", "4");
    const captioned = was.pictures.map((use) =>
      use.mediaId === "2" ? { ...use, caption: "The quay." } : use,
    );
    const merged = merge(
      [was],
      [{ ...was, pictures: captioned }],
      [gallery("g", "4", "1", "2", "5")],
    );
    const [four, one, two, five] = gallery("g", "4", "1", "2", "5").pictures;
    expect(merged.content.body).toEqual([
      { ...was, pictures: [four, one, { ...two, caption: "The quay." }, five] },
    ]);
    expect(merged.conflicts).toEqual([]);
  });

  test("two captions of one gallery picture merge by words, and a changed picture that was removed is a question", () => {
    const was = gallery("g", "1", "2");
    const [one, two] = was.pictures;
    const of = (caption: string): Block => ({
      ...was,
      pictures: [{ ...one!, caption }, two!],
    });
    const merged = merge([of("The quay.")], [of("The old quay.")], [of("The quay today.")]);
    expect(merged.content.body).toEqual([of("The old quay today.")]);
    expect(merge([was], [of("The quay.")], [gallery("g", "2")]).conflicts).toHaveLength(1);
  });

  test("a picture's width and its caption merge, and two widths are a question", () => {
    const one = picture("p", "1");
    const [wide, half, captioned] = [
      { ...one, weight: "wide" } as Block,
      { ...one, weight: "half" } as Block,
      { ...one, caption: "The quay." } as Block,
    ];
    const merged = merge([one], [wide], [captioned]);
    expect(merged.content.body).toEqual([{ ...one, weight: "wide", caption: "The quay." }]);
    expect(merged.conflicts).toEqual([]);
    expect(merge([wide], [one], [captioned]).content.body).toEqual([captioned]);
    expect(merge([one], [wide], [half]).conflicts).toHaveLength(1);
  });

  test("a caption that would be too long together is a question of the two as they are", () => {
    const long = "word ".repeat(220).trim();
    const captioned = (caption: string) => ({ ...picture("a", "1"), caption }) as Block;
    const [mine, theirs] = [captioned(`${long} quay`), captioned(`quay ${long}`)];
    expect(merge([captioned("quay")], [mine], [theirs]).conflicts).toEqual([
      { kind: "block", id: "a", base: captioned("quay"), mine, theirs },
    ]);
  });

  test("two changes of a quote's attribution and of a related link's headline merge by words", () => {
    const quote = (attribution: string): Block => ({ id: "a", type: "quote", text, attribution });
    const text = [{ text: "We wait." }];
    const quotes = merge(
      [quote("Ann Lee, harbour master")],
      [quote("Ann Lee, former harbour master")],
      [quote("Anne Lee, harbour master")],
    );
    expect(quotes).toMatchObject({
      conflicts: [],
      content: { body: [quote("Anne Lee, former harbour master")] },
    });
    const links = merge(
      [relatedLink("a", "Quay opens")],
      [relatedLink("a", "Old quay opens")],
      [relatedLink("a", "Quay opens late")],
    );
    expect(links).toMatchObject({
      conflicts: [],
      content: { body: [relatedLink("a", "Old quay opens late")] },
    });
  });

  test("fields of a related link merge one by one", () => {
    const was = relatedLink("a", "Quay opens");
    const merged = merge(
      [was],
      [relatedLink("a", "Old quay opens")],
      [relatedLink("a", "Quay opens", { articleId: "7" })],
    );
    expect(merged.content.body).toEqual([relatedLink("a", "Old quay opens", { articleId: "7" })]);
  });

  test("more blocks than a story may have are left to a decision, theirs last on the page first", () => {
    const many = (from: string, count: number) =>
      Array.from({ length: count }, (_, index) => paragraph(`${from}${index}`, from));
    const base = many("b", 1_997);
    const merged = merge(base, [...base, ...many("m", 2)], [...many("t", 3), ...base]);
    expect(merged.content.body).toHaveLength(2_000);
    expect(merged.content.body[0]).toEqual(paragraph("t0", "t"));
    expect(merged.conflicts).toEqual([
      { kind: "block", id: "t1", base: null, mine: null, theirs: paragraph("t1", "t") },
      { kind: "block", id: "t2", base: null, mine: null, theirs: paragraph("t2", "t") },
    ]);
  });
});

describe("fields of two sides", () => {
  test("a headline merges by words", () => {
    const merged = mergeFields(
      { headline: "Quay opens on Monday" },
      { headline: "Old quay opens on Monday" },
      { headline: "Quay opens on Friday" },
    );
    expect(merged.content.headline).toBe("Old quay opens on Friday");
    expect(merged.taken).toEqual([{ kind: "field", field: "headline", how: "changed" }]);
  });

  test("a headline that would be too long together is a question of the two as they are", () => {
    const long = "word ".repeat(60).trim();
    const merged = mergeFields(
      { headline: "Quay" },
      { headline: `${long} Quay` },
      { headline: `Quay ${long}` },
    );
    expect(merged.conflicts).toEqual([
      {
        kind: "field",
        field: "headline",
        base: "Quay",
        mine: `${long} Quay`,
        theirs: `Quay ${long}`,
      },
    ]);
  });

  test("two slugs or two sections are a question", () => {
    const merged = mergeFields(
      { slug: "quay", sectionId: null },
      { slug: "old-quay", sectionId: "1" },
      { slug: "new-quay", sectionId: "2" },
    );
    expect(merged.content).toMatchObject({ slug: "old-quay", sectionId: "1" });
    expect(merged.conflicts).toMatchObject([
      { field: "sectionId", base: null, mine: "1", theirs: "2" },
      { field: "slug", base: "quay", mine: "old-quay", theirs: "new-quay" },
    ]);
  });

  test("bylines merge by author: one added, one moved and given a role, one given a place", () => {
    const [ann, bo, cy] = ["ann", "bo", "cy"].map((authorId) => ({ authorId, place: "" }));
    if (!ann || !bo || !cy) throw new Error("Three authors were made.");
    const merged = mergeFields(
      { bylines: [ann, bo] },
      { bylines: [{ ...ann, place: "Oslo" }, bo, cy] },
      { bylines: [bo, { ...ann, role: "photography" }] },
    );
    expect(merged.content.bylines).toEqual([
      bo,
      { ...ann, place: "Oslo", role: "photography" },
      cy,
    ]);
    expect(merged.conflicts).toEqual([]);
  });

  test("topics merge one by one: what either added is there, what either removed is not", () => {
    const merged = mergeFields(
      { topicIds: ["ports", "tides", "ships"] },
      { topicIds: ["ports", "ships", "cranes"] },
      { topicIds: ["weather", "ports", "tides"] },
    );
    expect(merged.content.topicIds).toEqual(["weather", "ports", "cranes"]);
    expect(merged.conflicts).toEqual([]);
  });

  test("topics that are too many together are a question", () => {
    const ten = (name: string) => Array.from({ length: 10 }, (_, index) => `${name}${index}`);
    const merged = mergeFields(
      { topicIds: [] },
      { topicIds: ten("mine") },
      { topicIds: ten("theirs") },
    );
    expect(merged.content.topicIds).toEqual(ten("mine"));
    expect(merged.conflicts).toMatchObject([
      { field: "topicIds", mine: ten("mine"), theirs: ten("theirs") },
    ]);
  });

  test("a lead picture's fields merge one by one", () => {
    const use = { mediaId: "1", caption: null, credit: null, altText: null };
    const merged = mergeFields(
      { leadPicture: use },
      { leadPicture: { ...use, caption: "The quay" } },
      { leadPicture: { ...use, altText: "A quay" } },
    );
    expect(merged.content.leadPicture).toEqual({ ...use, caption: "The quay", altText: "A quay" });
  });
});

describe("answering a merge", () => {
  const merged = mergeFields(
    { slug: "a", body: [a] },
    { slug: "b", body: [paragraph("a", "1.")] },
    { slug: "c", body: [paragraph("a", "I.")] },
  );

  test("each question is answered by a choice or by what the person wrote", () => {
    const [slug, block] = merged.conflicts;
    if (!slug || !block) throw new Error("There are two questions.");
    const own = { kind: "block", id: "a", value: paragraph("a", "First.") } as const;
    const content = resolveConflicts(merged, [decide(slug, "base"), own]);
    expect(content).toMatchObject({ slug: "a", body: [paragraph("a", "First.")] });
    expect(resolveConflicts(merged, [decide(block, "both")]).body).toEqual([
      paragraph("a", "1 I."),
    ]);
  });

  test("mine stands in what nobody answers", () => {
    expect(resolveConflicts(merged, [])).toEqual(merged.content);
  });

  test("a choice that a question does not have is no answer", () => {
    const [slug] = merged.conflicts;
    expect(() => slug && decide(slug, "both")).toThrow("no choice");
  });
});
