import type { Body } from "@/lib/content/body/body";
import { randomId } from "@/lib/base/random-id";
import type { Block } from "@/lib/content/blocks/kinds";
import type { PictureUse } from "@/lib/content/blocks/picture";
import { normaliseText, type RunStyle, type Text } from "@/lib/content/blocks/text";
import { isSameList } from "@/lib/content/word/accounting";
import type { WordBlock, WordPicture, WordRow } from "@/lib/content/word/story";
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

/** Headings of the highest level are subheadings, those below them small ones. Items in a row are one list. */
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
  for (const [at, block] of blocks.entries()) {
    const last = body.at(-1);
    if (block.type === "item" && last?.type === "list" && isSameList(blocks[at - 1], block)) {
      last.items.push(block.text);
      ids.push({ number: block.number, id: last.id });
      continue;
    }
    if (block.type === "picture") {
      const use = useOf(block.picture);
      if (use === null) {
        toCome.push({ picture: block.picture, at: body.length });
        continue;
      }
      body.push({ id: randomId(), type: "picture", ...use });
    } else if (block.type === "table") {
      for (const row of block.rows) {
        body.push({ id: randomId(), type: "paragraph", text: rowText(row) });
        ids.push({ number: row.number, id: body.at(-1)?.id ?? "" });
      }
      continue;
    } else body.push(blockOf(block, highest));
    ids.push({ number: numberOf(block), id: body.at(-1)?.id ?? "" });
  }
  return {
    body,
    toCome,
    blockIdAt: (number) => ids.findLast((one) => one.number <= number)?.id ?? null,
  };
}

function numberOf(block: BodySource): number {
  return block.type === "relatedLink" ? block.line : block.number;
}

function blockOf(
  block: Exclude<BodySource, { type: "picture" | "table" }>,
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
    case "item":
      return { id, type: "list", isOrdered: block.isOrdered, items: [block.text] };
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

/** Without the empty cells at its end. */
function rowText({ cells }: WordRow): Text {
  const last = cells.findLastIndex((cell) => cell.length > 0);
  return normaliseText(
    cells
      .slice(0, last + 1)
      .flatMap((cell, index) => (index === 0 ? cell : [{ text: " | " }, ...cell])),
  );
}

/** Subheadings are bold, and quotes italic, anyway. */
function without(text: Text, style: keyof RunStyle): Text {
  return normaliseText(text.map(({ [style]: _, ...run }) => run));
}
