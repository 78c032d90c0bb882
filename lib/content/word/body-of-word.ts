import type { Body } from "@/lib/content/body/body";
import { randomId } from "@/lib/base/random-id";
import type { Block } from "@/lib/content/blocks/kinds";
import type { PictureUse } from "@/lib/content/blocks/picture";
import { normaliseText, type RunStyle, type Text } from "@/lib/content/blocks/text";
import { listWith } from "@/lib/content/blocks/list";
import { gatherLists } from "@/lib/content/blocks/list-levels";
import { itemOf, type WordItem } from "@/lib/content/word/accounting";
import type { WordBlock, WordPicture } from "@/lib/content/word/story";
import type { WireBlock } from "@/lib/content/wire/story";

/** A related link was read among the paragraphs. */
export type BodySource = WordBlock | (WireBlock & { type: "relatedLink" });

export type WordBody = {
  body: Body;
  /** Pictures without a use, each before the block with this index. */
  toCome: { picture: WordPicture; at: number }[];
  /** The block of a paragraph, or the one above it; null above all blocks. */
  blockIdAt: (number: number) => string | null;
};

/** Headings of the highest level are subheadings, those below them small ones. */
export function bodyOfWord(
  blocks: readonly BodySource[],
  useOf: (picture: WordPicture) => PictureUse | null,
): WordBody {
  const body: Body = [];
  const ids: { number: number; id: string }[] = [];
  const toCome: WordBody["toCome"] = [];
  const highest = blocks.reduce(
    (level, one) => (one.type === "subheading" ? Math.min(level, one.level) : level),
    Infinity,
  );
  const add = (block: Block, numbers: number[]) => {
    body.push(block);
    for (const number of numbers) ids.push({ number, id: block.id });
  };
  for (const part of gatherLists(blocks, itemOf)) {
    const [block] = part;
    if (block === undefined) continue;
    if (block.type === "item") {
      const items = part.flatMap((one) => itemOf(one) ?? []);
      add(
        listOf(items),
        items.map(({ number }) => number),
      );
    } else if (block.type === "picture") {
      const use = useOf(block.picture);
      if (use === null) toCome.push({ picture: block.picture, at: body.length });
      else add({ id: randomId(), type: "picture", ...use }, [block.number]);
    } else if (block.type === "table") {
      add(
        tableOf(block),
        block.rows.map(({ number }) => number),
      );
    } else add(blockOf(block, highest), [numberOf(block)]);
  }
  return {
    body,
    toCome,
    blockIdAt: (number) => ids.findLast((one) => one.number <= number)?.id ?? null,
  };
}

function listOf(items: readonly WordItem[]): Block {
  return listWith(
    { id: randomId(), type: "list", isOrdered: items[0]?.isOrdered ?? false, items: [] },
    items.map(({ text }) => text),
    items.map(({ depth, isOrdered }) => ({ depth, isOrdered })),
  );
}

function tableOf({ caption, hasHeaderRow, rows }: Extract<WordBlock, { type: "table" }>): Block {
  return {
    ...{ id: randomId(), type: "table", caption, source: "", hasHeaderRow, hasHeaderColumn: false },
    grid: {
      columns: (rows[0]?.cells ?? []).map(() => randomId()),
      rows: rows.map(({ cells }) => ({ id: randomId(), cells })),
    },
  };
}

function numberOf(block: BodySource): number {
  return block.type === "relatedLink" ? block.line : block.number;
}

function blockOf(
  block: Exclude<BodySource, { type: "picture" | "table" | "item" }>,
  highest: number,
): Block {
  const id = randomId();
  switch (block.type) {
    case "title":
      return { id, type: "subheading", text: without(block.text, "bold") };
    case "subheading": {
      const text = without(block.text, "bold");
      return { id, type: "subheading", text, ...(block.level > highest && { level: 3 }) };
    }
    case "quote":
      return { id, type: "quote", text: without(block.text, "italic"), attribution: "" };
    case "relatedLink": {
      const { label, headline } = block;
      return { id, type: "relatedLink", label, headline, target: null };
    }
    case "rule":
      return { id, type: "rule" };
    default:
      return { id, type: "paragraph", text: block.text };
  }
}

/** Subheadings are bold, and quotes italic, anyway. */
function without(text: Text, style: keyof RunStyle): Text {
  return normaliseText(text.map(({ [style]: _, ...run }) => run));
}
