import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/content/blocks/kinds";
import { mergeContents } from "@/lib/content/merge/merge";
import type { Content } from "@/lib/content/articles/schema";
import { contentWith, paragraph } from "@/lib/testing/content";

const whole = paragraph("a", "The quay opened on Monday. A crowd came to see it.");
const split = [
  paragraph("a", "The quay opened on Monday."),
  paragraph("n", "A crowd came to see it."),
];
const written = paragraph("a", "The old quay opened on Monday. A great crowd came to see it.");

function merge(base: Block[], mine: Block[], theirs: Block[]) {
  const [first, second] = [
    [mine, theirs],
    [theirs, mine],
  ].map(([ours = [], others = []]) => {
    const { content, conflicts, taken } = mergeContents(
      contentWith({ body: base }),
      contentWith({ body: ours }),
      contentWith({ body: others }),
    );
    return { body: content.body, conflicts, taken };
  });
  expect(first?.body).toEqual(second?.body);
  return first;
}

describe("a paragraph that one split while the other wrote in it", () => {
  test("is split, and each part has the words written in it", () => {
    expect(merge([whole], [written], split)).toEqual({
      body: [
        paragraph("a", "The old quay opened on Monday."),
        paragraph("n", "A great crowd came to see it."),
      ],
      conflicts: [],
      taken: [
        { kind: "block", id: "a", how: "changed" },
        { kind: "block", id: "n", how: "added" },
      ],
    });
  });

  test("is split at each place where somebody split it", () => {
    const three = paragraph("a", "One is here. Two is here. Three is here.");
    const mine = [paragraph("a", "One is here."), paragraph("m", "Two is here. Three was here.")];
    const theirs = [paragraph("a", "One is here. Two is here."), paragraph("t", "Three is here!")];
    expect(merge([three], mine, theirs)?.body).toEqual([
      paragraph("a", "One is here."),
      paragraph("m", "Two is here."),
      paragraph("t", "Three was here!"),
    ]);
  });

  test("is a question where both took it apart, and a word would stand twice", () => {
    const base = contentWith({ body: [paragraph("a", "k. lm ")] });
    const mine = contentWith({ body: [paragraph("a", "k. "), paragraph("m", "l")] });
    const theirs = contentWith({ body: [paragraph("a", "l"), paragraph("t", "nm ")] });
    for (const { conflicts } of [
      mergeContents(base, mine, theirs),
      mergeContents(base, theirs, mine),
    ]) {
      expect(conflicts).not.toEqual([]);
    }
  });

  test("is split once where both split it alike", () => {
    const mine = [
      paragraph("a", "The quay opened on Monday."),
      paragraph("m", "A crowd came to see."),
    ];
    expect(
      merge([whole], mine, [paragraph("a", "The quay opened on Friday."), ...split.slice(1)])?.body,
    ).toEqual([
      paragraph("a", "The quay opened on Friday."),
      paragraph("m", "A crowd came to see."),
    ]);
  });

  test("keeps every block where the id of its new part is another block's on the other side", () => {
    const mine = [
      paragraph("a", "The quay opened on Monday."),
      paragraph("m", "A crowd came to see it."),
    ];
    const theirs = [...split, paragraph("m", "A third.")];
    const { content, conflicts } = mergeContents(
      ...([[whole], mine, theirs].map((body) => contentWith({ body })) as [
        Content,
        Content,
        Content,
      ]),
    );
    expect(content.body.map(({ id }) => id).sort()).toEqual(["a", "m", "n"]);
    expect(conflicts).toMatchObject([{ id: "m", theirs: paragraph("m", "A third.") }]);
  });

  test("keeps what was changed right before the split before it, and what was changed right behind it behind it", () => {
    const mine = [paragraph("a", "The quay opened on Monday at last! A crowd came to see it.")];
    expect(merge([whole], mine, split)?.body).toEqual([
      paragraph("a", "The quay opened on Monday at last!"),
      split[1],
    ]);
    const behind = [paragraph("a", "The quay opened on Monday. Some crowd came to see it.")];
    expect(merge([whole], behind, split)?.body).toEqual([
      split[0],
      paragraph("n", "Some crowd came to see it."),
    ]);
  });

  test("keeps what was written behind it with its end", () => {
    const added = paragraph("a", "The quay opened on Monday. A crowd came to see it. It rained.");
    expect(merge([whole], [added], split)?.body).toEqual([
      split[0],
      paragraph("n", "A crowd came to see it. It rained."),
    ]);
  });

  test("is split where its whole text went into the new one", () => {
    const theirs = [
      paragraph("a", ""),
      paragraph("n", "The quay opened on Monday. A crowd came to see it."),
    ];
    expect(
      merge(
        [whole],
        [written],
        theirs.map(
          (block) =>
            ({
              ...block,
              text:
                block.id === "a"
                  ? []
                  : [{ text: "The quay opened on Monday. A crowd came to see it." }],
            }) as Block,
        ),
      )?.body,
    ).toEqual([
      { id: "a", type: "paragraph", text: [] },
      { ...written, id: "n" },
    ]);
  });

  test("asks where the other rewrote the words across the split, at its two ends", () => {
    const mine = [paragraph("a", "The quay opened on Friday and a crowd came to see it.")];
    const merged = mergeContents(
      contentWith({ body: [whole] }),
      contentWith({ body: mine }),
      contentWith({ body: split }),
    );
    expect(merged.conflicts).toMatchObject([
      { id: "a", theirs: split[0] },
      { id: "n", theirs: split[1] },
    ]);
    expect(merged.content.body).toEqual([
      paragraph("a", "The quay opened on Friday and a"),
      paragraph("n", "crowd came to see it."),
    ]);
  });

  test("is split in mid-word, with what was written in the rest of it, and in the word", () => {
    const theirs = [
      paragraph("a", "The quay opened on Mon"),
      paragraph("n", "day. A crowd came to see it."),
    ];
    expect(merge([whole], [written], theirs)).toMatchObject({
      body: [
        paragraph("a", "The old quay opened on Mon"),
        paragraph("n", "day. A great crowd came to see it."),
      ],
      conflicts: [],
    });
    const tuesday = paragraph("a", "The quay opened on Tuesday. A crowd came to see it.");
    expect(merge([whole], [tuesday], theirs)?.body).toEqual([
      paragraph("a", "The quay opened on Tues"),
      theirs[1],
    ]);
  });

  test("is split where the splitter also wrote at the seam", () => {
    const one = paragraph("a", "The quay opened on Monday and a crowd came to see it.");
    const mine = [paragraph("a", "The quay opened on Monday and a great crowd came to see it.")];
    expect(merge([one], mine, split)).toMatchObject({
      body: [split[0], paragraph("n", "A great crowd came to see it.")],
      conflicts: [],
    });
  });

  test("is split with an empty paragraph between, and moved as a whole", () => {
    const [end, blank] = [paragraph("z", "End."), { ...paragraph("m", ""), text: [] }];
    const [head, tail] = split as [Block, Block];
    const [, behind] = [head, paragraph("n", "A great crowd came to see it.")];
    expect(
      merge([whole, end], [end, written], [head, blank, tail, end])?.body.map(({ id }) => id),
    ).toEqual(["z", "a", "m", "n"]);
    expect(
      merge(
        [whole],
        [paragraph("a", "The quay opened on Monday. A great crowd came to see it.")],
        [head, blank, tail],
      )?.body,
    ).toEqual([head, blank, behind]);
    expect(merge([whole, end], [end, whole], [head, tail, end])?.body).toEqual([end, head, tail]);
  });

  test("is a list in both parts where the other made one of it", () => {
    const list = (id: string, ...items: string[]): Block => ({
      ...{ id, type: "list", isOrdered: false },
      items: items.map((text) => [{ text }]),
    });
    const mine = [list("a", "The quay opened on Monday.", "A great crowd came to see it.")];
    expect(merge([whole], mine, split)).toMatchObject({
      body: [list("a", "The quay opened on Monday."), list("n", "A great crowd came to see it.")],
      conflicts: [],
    });
  });
});

describe("paragraphs that one joined while the other wrote in them", () => {
  const [first, second] = [paragraph("a", "The quay opened."), paragraph("b", "A crowd came.")];
  const joined = paragraph("a", "The quay opened. A crowd came.");

  test("are joined, with the words written in both", () => {
    const mine = [paragraph("a", "The old quay opened."), paragraph("b", "A great crowd came.")];
    expect(merge([first, second], mine, [joined])).toEqual({
      body: [paragraph("a", "The old quay opened. A great crowd came.")],
      conflicts: [],
      taken: [
        { kind: "block", id: "a", how: "changed" },
        { kind: "block", id: "b", how: "removed" },
      ],
    });
  });

  test("are joined in mid-word, and where words were written at the seam", () => {
    const mine = [first, paragraph("b", "A great crowd came.")];
    const glued = paragraph("a", "The quay opened.A crowd came.");
    expect(merge([first, second], mine, [glued])).toMatchObject({
      body: [paragraph("a", "The quay opened.A great crowd came.")],
      conflicts: [],
    });
    const written = paragraph("a", "The quay opened and a crowd came.");
    expect(merge([first, second], mine, [written])).toMatchObject({
      body: [paragraph("a", "The quay opened and a great crowd came.")],
      conflicts: [],
    });
  });

  test("are a list with the words written in each where one was made of them", () => {
    const items = (...texts: string[]): Block => ({
      ...{ id: "a", type: "list", isOrdered: false },
      items: texts.map((text) => [{ text }]),
    });
    const mine = [first, paragraph("b", "A great crowd came.")];
    expect(
      merge([first, second], mine, [items("The quay opened.", "A crowd came.")]),
    ).toMatchObject({
      body: [items("The quay opened.", "A great crowd came.")],
      conflicts: [],
    });
  });

  test("are a question where the other made a subheading of the second", () => {
    const mine = [first, { ...second, type: "subheading" } as Block];
    const merged = mergeContents(
      contentWith({ body: [first, second] }),
      contentWith({ body: mine }),
      contentWith({ body: [joined] }),
    );
    expect(merged.conflicts).toMatchObject([{ id: "b", theirs: null }]);
  });
});

test("splits and joins in a row are merged the same in either order", () => {
  const base = [paragraph("a", ""), paragraph("b", "One"), paragraph("c", "Two")];
  const mine = [paragraph("a", " One"), paragraph("c", ""), paragraph("m", "Two")];
  const theirs: Block[] = [
    paragraph("a", ""),
    { id: "b", type: "paragraph", text: [{ text: "One Two", bold: true }] },
  ];
  const questions = [
    [mine, theirs],
    [theirs, mine],
  ].map(([ours = [], others = []]) => {
    const [was, is, other] = [base, ours, others].map((body) => contentWith({ body }));
    return was && is && other && mergeContents(was, is, other).conflicts.length;
  });
  expect(questions[0]).toEqual(questions[1]);
});
