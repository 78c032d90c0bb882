// Random edits to an article by two editors at once. For tests only.
import fc from "fast-check";
import { bylineRoles } from "@/lib/content/authors/byline";
import type { Body } from "@/lib/content/body/body";
import { pictureWeights, type PictureUse } from "@/lib/content/blocks/picture";
import { innerBlocks } from "@/lib/content/blocks/box";
import type { Grid } from "@/lib/content/blocks/grid";
import { kindOf, type Block, type BlockOf } from "@/lib/content/blocks/kinds";
import { levelsOf, listWith, type List } from "@/lib/content/blocks/list";
import type { ItemLevel } from "@/lib/content/blocks/list-levels";
import { normaliseText } from "@/lib/content/blocks/text";
import { itemsOf, levelsIn, tokensOf, type Token } from "@/lib/content/compare/tokens";
import type { Content } from "@/lib/content/articles/schema";
import { fields } from "@/lib/content/fields";
import { blockTokens, isTextBlock } from "@/lib/content/merge/text-block";
import { contentWith, recording } from "@/lib/testing/content";

/** Each writer's words and ids are their own. */
type Writer = { word: () => string; id: () => string };
type Numbers = { a: number; b: number; c: number };
type Edit = (content: Content, writer: Writer, numbers: Numbers) => Content;

export function countingWriter(name: string): Writer {
  let count = 0;
  const next = () => `${name}${(count += 1)}`;
  return { word: next, id: next };
}

function pick<One>(from: readonly One[], number: number): One | undefined {
  return from[number % Math.max(from.length, 1)];
}

function withTokens(block: Block, tokens: Token[]): Block {
  const items = itemsOf(tokens);
  if (block.type === "list") return listWith(block, items, levelsIn(tokens));
  return "text" in block ? { ...block, text: items.flat() } : block;
}

function inList(change: (list: List, writer: Writer, numbers: Numbers) => List): Edit {
  return inBlock((block, writer, numbers) =>
    block.type === "list" ? [change(block, writer, numbers)] : [block],
  );
}

function inBlock(change: (block: Block, writer: Writer, numbers: Numbers) => Block[]): Edit {
  return (content, writer, numbers) => {
    const index = numbers.a % Math.max(content.body.length, 1);
    const body = content.body.flatMap((block, place) =>
      place === index ? change(block, writer, numbers) : [block],
    );
    return { ...content, body };
  };
}

/** `from` and `to` are positions in the words. */
function inText(
  change: (tokens: Token[], from: number, to: number, writer: Writer, numbers: Numbers) => Token[],
): Edit {
  return inBlock((block, writer, numbers) => {
    if (!isTextBlock(block)) return [block];
    const tokens = blockTokens(block);
    const from = numbers.b % (tokens.length + 1);
    const to = Math.min(from + 1 + (numbers.c % 4), tokens.length);
    return [withTokens(block, change(tokens, from, to, writer, numbers))];
  });
}

function plain(words: string): Token {
  return { words, runs: [{ text: words }] };
}

const inWords: Record<string, Edit> = {
  write: inText((tokens, from, _, writer) =>
    tokens.toSpliced(from, 0, plain(" "), plain(writer.word()), plain(" ")),
  ),
  continue: inText((tokens, _from, _to, writer) => [...tokens, plain(" "), plain(writer.word())]),
  // The same for both writers.
  correct: inText((tokens, from) => tokens.toSpliced(from, 1, plain("corrected"))),
  replace: inText((tokens, from, to, writer) =>
    tokens.toSpliced(from, to - from, plain(writer.word())),
  ),
  cut: inText((tokens, from, to) => tokens.toSpliced(from, to - from)),
  style: inText((tokens, from, to, writer, { c }) => {
    const styles = [
      { bold: true },
      { italic: true },
      { script: "super" },
      { link: `/${writer.word()}` },
      {},
    ] as const;
    const styled = (token: Token) => token.runs.map(({ text }) => ({ text, ...pick(styles, c) }));
    return tokens.map((token, index) =>
      index >= from && index < to ? { ...token, runs: styled(token) } : token,
    );
  }),
};

const levels: readonly ItemLevel[] = [
  null,
  { depth: 1, isOrdered: false },
  { depth: 1, isOrdered: true },
  { depth: 2, isOrdered: false },
];

const inBlocks: Record<string, Edit> = {
  split: inBlock((block, writer, { b }) => {
    if (!("text" in block)) return [block];
    const tokens = tokensOf([block.text]);
    const place = b % (tokens.length + 1);
    const [head = [], tail = []] = [tokens.slice(0, place), tokens.slice(place)].map(
      (part) => itemsOf(part)[0],
    );
    return [
      { ...block, text: head },
      { id: `${writer.id()}split`, type: "paragraph", text: tail },
    ];
  }),
  join: (content, _, { a }) => {
    const [index, second] = [a % Math.max(content.body.length, 1), pick(content.body, a)];
    const first = content.body[index - 1];
    if (!first || !second || !("text" in first) || !("text" in second)) return content;
    const text = itemsOf([
      ...tokensOf([first.text]),
      plain(" "),
      ...tokensOf([second.text]),
    ]).flat();
    return { ...content, body: content.body.toSpliced(index - 1, 2, { ...first, text }) };
  },
  remove: inBlock(() => []),
  add: inBlock((block, writer, { b }) => {
    const [id, text] = [writer.id(), [{ text: writer.word() }]];
    const kinds: Block[] = [
      { id, type: "paragraph", text },
      { id, type: "quote", text, attribution: writer.word() },
      { id, type: "pullQuote", text, attribution: writer.word() },
      { id, type: "rule" },
      tableOf(id, [[writer.word(), writer.word()]]),
      { id, type: "picture", mediaId: "1", caption: writer.word(), credit: null, altText: null },
      {
        ...{ id, type: "gallery" },
        pictures: ["1", "2", "3"].map((mediaId) => ({
          ...{ mediaId, caption: writer.word(), credit: null, altText: null },
        })),
      },
      { ...recording(id, writer.word()), caption: writer.word() },
      {
        ...{ id, type: "embed", address: `https://vimeo.com/${writer.word()}`, site: "Vimeo" },
        ...{ title: writer.word(), author: "", caption: "", still: null },
      },
      { id, type: "keptHtml", html: `<p>${writer.word()}</p>` },
      { id, type: "relatedLink", label: "Read more", headline: writer.word(), target: null },
    ];
    return [block, pick(kinds, b) ?? block];
  }),
  move: (content, _, { a, b }) => {
    const from = a % Math.max(content.body.length, 1);
    const moved = content.body.slice(from, from + 1);
    const rest = content.body.toSpliced(from, 1);
    return { ...content, body: rest.toSpliced(b % (rest.length + 1), 0, ...moved) };
  },
  turn: inBlock((block, _, { b }) => {
    const [id, texts] = [block.id, kindOf(block).texts(block)];
    if (!isTextBlock(block)) return [block];
    const text = itemsOf(
      tokensOf(texts).map((token) => (token.runs.length === 0 ? plain(" ") : token)),
    ).flat();
    const kinds: Block[] = [
      { id, type: "paragraph", text },
      { id, type: "subheading", text },
      { id, type: "subheading", text, level: 3 },
      { id, type: "pullQuote", text, attribution: "" },
      { id, type: "quote", text, attribution: "" },
      { id, type: "list", isOrdered: false, items: texts },
    ];
    return [pick(kinds, b) ?? block];
  }),
  addItem: inList((list, writer, { b, c }) => {
    const at = b % (list.items.length + 1);
    const level = pick(levels, c) ?? null;
    return listWith(
      list,
      list.items.toSpliced(at, 0, [{ text: writer.word() }]),
      levelsOf(list).toSpliced(at, 0, level),
    );
  }),
  levelItem: inList((list, _, { b, c }) => {
    const changed = levelsOf(list).with(b % list.items.length, pick(levels, c) ?? null);
    return listWith(list, list.items, changed);
  }),
  setField: inBlock((block, writer, { b }) => {
    switch (block.type) {
      case "subheading": {
        const { level, ...others } = block;
        return [level === 3 ? others : { ...others, level: 3 }];
      }
      case "quote":
      case "pullQuote":
        return [{ ...block, attribution: `${block.attribution} ${writer.word()}`.trim() }];
      case "list":
        return [{ ...block, isOrdered: !block.isOrdered }];
      case "box":
        return [{ ...block, title: `${block.title} ${writer.word()}`.trim() }];
      case "table":
        return [
          b % 2 === 0
            ? { ...block, hasHeaderRow: !block.hasHeaderRow }
            : { ...block, caption: `${block.caption} ${writer.word()}`.trim() },
        ];
      case "picture":
        return [
          b % 7 === 6
            ? { ...block, weight: pick(pictureWeights, b) }
            : b % 3 === 0
              ? { ...block, mediaId: writer.id() }
              : { ...block, [b % 3 === 1 ? "caption" : "altText"]: writer.word() },
        ];
      case "recording":
        return [
          b % 4 === 0
            ? { ...block, file: { ...block.file, id: writer.id() } }
            : b % 4 === 1
              ? { ...block, captions: { id: writer.id(), fileName: `${writer.word()}.vtt` } }
              : {
                  ...block,
                  [b % 4 === 2 ? "title" : "caption"]: `${block.title} ${writer.word()}`,
                },
        ];
      case "embed":
        return [
          b % 3 === 0
            ? { ...block, address: `https://vimeo.com/${writer.word()}` }
            : { ...block, [b % 3 === 1 ? "title" : "caption"]: `${block.title} ${writer.word()}` },
        ];
      case "keptHtml":
        return [{ ...block, html: `${block.html}<p>${writer.word()}</p>` }];
      case "gallery": {
        const at = b % Math.max(block.pictures.length, 1);
        const [picture, ...others] = [...block.pictures.slice(at), ...block.pictures.slice(0, at)];
        if (picture === undefined) return [block];
        const pictures = [
          [{ ...picture, caption: `${picture.caption} ${writer.word()}` }, ...others],
          [...others, picture],
          [...block.pictures, { ...picture, mediaId: writer.id() }],
          others,
        ];
        return [{ ...block, pictures: pick(pictures, b) ?? others }];
      }
      case "relatedLink":
        return [
          b % 2 === 0
            ? { ...block, headline: writer.word() }
            : { ...block, target: { articleId: writer.id() } },
        ];
      default:
        return [block];
    }
  }),
};

function inTable(
  change: (grid: Grid, writer: Writer, place: { row: number; column: number }) => Grid,
): Edit {
  return inBlock((block, writer, { b, c }) => {
    if (block.type !== "table") return [block];
    const { columns, rows } = block.grid;
    const place = { row: b % rows.length, column: c % columns.length };
    return [{ ...block, grid: change(block.grid, writer, place) }];
  });
}

const inTables: Record<string, Edit> = {
  writeCell: inTable(({ columns, rows }, writer, { row, column }) => {
    const cells = (rows[row]?.cells ?? []).map((cell, at) =>
      at === column ? normaliseText([...cell, { text: ` ${writer.word()}` }]) : cell,
    );
    return { columns, rows: rows.map((one, at) => (at === row ? { ...one, cells } : one)) };
  }),
  emptyCell: inTable(({ columns, rows }, _, { row, column }) => ({
    columns,
    rows: rows.map((one, at) =>
      at === row ? { ...one, cells: one.cells.toSpliced(column, 1, []) } : one,
    ),
  })),
  addRow: inTable(({ columns, rows }, writer, { row }) => ({
    columns,
    rows: rows.toSpliced(row, 0, {
      id: writer.id(),
      cells: columns.map((_, at) => (at === 0 ? [{ text: writer.word() }] : [])),
    }),
  })),
  addColumn: inTable(({ columns, rows }, writer, { column }) => ({
    columns: columns.toSpliced(column, 0, writer.id()),
    rows: rows.map((one, at) => {
      const cell = at === 0 ? [{ text: writer.word() }] : [];
      return { ...one, cells: one.cells.toSpliced(column, 0, cell) };
    }),
  })),
  removeRow: inTable(({ columns, rows }, _, { row }) => ({
    columns,
    rows: rows.length === 1 ? rows : rows.toSpliced(row, 1),
  })),
  removeColumn: inTable(({ columns, rows }, _, { column }) =>
    columns.length === 1
      ? { columns, rows }
      : {
          columns: columns.toSpliced(column, 1),
          rows: rows.map((one) => ({ ...one, cells: one.cells.toSpliced(column, 1) })),
        },
  ),
  moveRow: inTable(({ columns, rows }, _, { row, column }) => {
    const moved = rows.slice(row, row + 1);
    const rest = rows.toSpliced(row, 1);
    return { columns, rows: rest.toSpliced(column % (rest.length + 1), 0, ...moved) };
  }),
};

/** The same edits, to the blocks of a box. */
function inBox(name: string): Edit {
  return inBlock((block, writer, numbers) => {
    if (block.type !== "box") return [block];
    const edit = inWords[name] ?? inBlocks[name];
    const inner = edit?.(contentWith({ body: block.blocks }), writer, {
      ...numbers,
      a: numbers.c,
    });
    const blocks = innerBlocks.safeParse(inner?.body);
    return [blocks.success ? { ...block, blocks: blocks.data } : block];
  });
}

const inBoxes: Record<string, Edit> = {
  ...Object.fromEntries(
    ["write", "replace", "cut", "split", "join", "remove", "move", "addItem", "levelItem"].map(
      (name) => [`${name}InBox`, inBox(name)],
    ),
  ),
  addInBox: inBlock((block, writer, { b }) => {
    if (block.type !== "box") return [block];
    const added = { id: writer.id(), type: "paragraph" as const, text: [{ text: writer.word() }] };
    const blocks = block.blocks.toSpliced(b % (block.blocks.length + 1), 0, added);
    return [{ ...block, blocks }];
  }),
};

function tableOf(id: string, words: readonly (readonly string[])[]): BlockOf<"table"> {
  return {
    ...{ id, type: "table", caption: "", source: "", hasHeaderRow: true, hasHeaderColumn: false },
    grid: {
      columns: (words[0] ?? []).map((_, at) => `${id}column${at}`),
      rows: words.map((row, at) => ({
        id: `${id}row${at}`,
        cells: row.map((word) => [{ text: word }]),
      })),
    },
  };
}

function anotherPicture(use: PictureUse | null, writer: Writer, b: number): PictureUse {
  return use && b % 4 > 0
    ? { ...use, [b % 2 === 0 ? "caption" : "credit"]: writer.word() }
    : { mediaId: writer.id(), caption: null, credit: null, altText: null };
}

const besideTheText: Record<string, Edit> = {
  headline: (content, writer) => ({ ...content, headline: `${content.headline} ${writer.word()}` }),
  standfirst: (content, writer, { b }) => {
    const words = content.standfirst.split(" ");
    return {
      ...content,
      standfirst: words.toSpliced(b % words.length, 1, writer.word()).join(" "),
    };
  },
  slug: (content, writer) => ({ ...content, slug: writer.word() }),
  section: (content, _, { b }) => ({ ...content, sectionId: pick(["1", "2", null], b) ?? null }),
  topic: (content, writer, { a, b }) => {
    const rest = content.topicIds.toSpliced(b % 4, a % 2);
    return {
      ...content,
      topicIds: rest.toSpliced(b % 3, 0, writer.id()).slice(0, fields.topicIds.limit),
    };
  },
  untopic: (content, _, { b }) => ({ ...content, topicIds: content.topicIds.toSpliced(b % 4, 1) }),
  byline: (content, writer, { b }) => {
    const rest = content.bylines.toSpliced(b % 3, 1);
    return { ...content, bylines: rest.toSpliced(b % 2, 0, { authorId: writer.id(), place: "" }) };
  },
  role: (content, _, { a, b }) => ({
    ...content,
    bylines: content.bylines.map((byline, index) =>
      index === b % 3 ? { ...byline, role: pick(bylineRoles, a) } : byline,
    ),
  }),
  place: (content, writer, { b }) => ({
    ...content,
    bylines: content.bylines.map((byline, index) =>
      index === b % 3 ? { ...byline, place: writer.word() } : byline,
    ),
  }),
  leadPicture: (content, writer, { b }) => ({
    ...content,
    leadPicture: anotherPicture(content.leadPicture, writer, b),
  }),
  frontPicture: (content, writer, { b }) => ({
    ...content,
    frontPicture: anotherPicture(content.frontPicture, writer, b),
  }),
  kicker: (content, writer) => ({
    ...content,
    kicker: `${content.kicker} ${writer.word()}`.trim(),
  }),
};

const edits: Record<string, Edit> = {
  ...inWords,
  ...inBlocks,
  ...inTables,
  ...inBoxes,
  ...besideTheText,
};

const anyEdits = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(edits)),
    a: fc.nat(),
    b: fc.nat(),
    c: fc.nat(),
  }),
  { maxLength: 6 },
);

/** All words differ, so that each can be found again. */
const anyBase: fc.Arbitrary<Content> = fc
  .array(fc.record({ kind: fc.nat({ max: 11 }), words: fc.nat({ max: 8 }) }), { maxLength: 6 })
  .map((blocks) => {
    const own = countingWriter("b");
    const sentence = (words: number) => Array.from({ length: words }, own.word).join(" ");
    const body: Body = blocks.map(({ kind, words }, index) => {
      const [id, text] = [`block${index}`, words === 0 ? [] : [{ text: sentence(words) }]];
      if (kind === 0) return { id, type: "quote", text, attribution: own.word() };
      if (kind === 1)
        return listWith(
          { id, type: "list", isOrdered: false, items: [] },
          [text, ...[1, 2].map(() => [{ text: own.word() }])],
          [null, pick(levels, words) ?? null, pick(levels, words + 1) ?? null],
        );
      if (kind === 2)
        return {
          id,
          type: "picture",
          mediaId: "1",
          caption: sentence(3),
          credit: null,
          altText: null,
        };
      if (kind === 7)
        return {
          ...{ id, type: "gallery" },
          pictures: ["1", "2", "3"].map((mediaId) => ({
            ...{ mediaId, caption: sentence(3), credit: null, altText: null },
          })),
        };
      if (kind === 4) return { ...recording(id, sentence(3)), caption: sentence(3) };
      if (kind === 3)
        return { id, type: "relatedLink", label: "", headline: sentence(3), target: null };
      if (kind >= 10) {
        const inner = Array.from({ length: 1 + (words % 3) }, (_, at) => at);
        return {
          ...{ id, type: "box", sort: "facts", title: own.word() },
          blocks: inner.map((at) =>
            at % 2 === 0
              ? { id: `${id}inner${at}`, type: "paragraph", text: [{ text: sentence(4) }] }
              : {
                  ...{ id: `${id}inner${at}`, type: "list", isOrdered: false },
                  items: [[{ text: own.word() }], [{ text: own.word() }]],
                },
          ),
        };
      }
      if (kind >= 8) {
        const row = () => Array.from({ length: 2 + (words % 2) }, own.word);
        return tableOf(id, Array.from({ length: 2 + (words % 3) }, row));
      }
      return { id, type: "paragraph", text };
    });
    const bylines = ["ann", "bo"].map((authorId) => ({ authorId, place: own.word() }));
    const topicIds = ["tides", own.word(), own.word()];
    const words = { headline: sentence(4), standfirst: sentence(5) };
    return contentWith({ ...words, topicIds, bylines, body });
  });

/** A content, and two independent edits of it. */
export const anyTwoEdits: fc.Arbitrary<{ base: Content; mine: Content; theirs: Content }> = fc
  .record({ base: anyBase, mine: anyEdits, theirs: anyEdits })
  .map(({ base, mine, theirs }) => {
    const edited = (name: string, acts: typeof mine) => {
      const own = countingWriter(name);
      return acts.reduce((content, act) => edits[act.name]?.(content, own, act) ?? content, base);
    };
    return { base, mine: edited("m", mine), theirs: edited("t", theirs) };
  });
