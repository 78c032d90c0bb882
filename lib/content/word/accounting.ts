// What each block of a Word document counts as, in the receipt and in the report of an import.
import { gatherLists } from "@/lib/content/blocks/list-levels";
import { plainText } from "@/lib/content/blocks/text";
import type { KeptKind } from "@/lib/content/receipts/receipt";
import type { WireLine, WirePart } from "@/lib/content/wire/story";
import type { WordBlock, WordComment } from "@/lib/content/word/story";

const keptAs: Record<WordBlock["type"], KeptKind> = {
  ...{ title: "subheading", subheading: "subheading", quote: "quote", item: "list" },
  ...{ paragraph: "paragraph", caption: "paragraph", footnote: "paragraph" },
  ...{ table: "table", picture: "picture", rule: "rule" },
};

export type WordItem = Extract<WordBlock, { type: "item" }>;

/** Null of what is no item. */
export function itemOf(block: WordBlock | { type: "relatedLink" }): WordItem | null {
  return block.type === "item" ? block : null;
}

export function keptIn(blocks: readonly WordBlock[], notes: number) {
  const kept: Partial<Record<KeptKind, number>> = {};
  for (const [first] of gatherLists(blocks, itemOf)) {
    if (first === undefined) continue;
    const kind = keptAs[first.type];
    kept[kind] = (kept[kind] ?? 0) + 1;
  }
  return notes === 0 ? kept : { ...kept, note: notes };
}

const partOfBlock: Record<WordBlock["type"], WirePart> = {
  ...{ title: "headline", subheading: "subheading", quote: "quote", item: "list" },
  ...{ paragraph: "paragraph", caption: "caption", table: "table", footnote: "footnote" },
  ...{ picture: "picture", rule: "mark" },
};

export function linesOf(
  blocks: WordBlock[],
  comments: WordComment[],
  others: WireLine[],
  parts: ReadonlyMap<WordBlock, WirePart>,
): WireLine[] {
  const lines = blocks.flatMap((block): WireLine[] => {
    const { number } = block;
    if (block.type === "table") {
      const { caption, rows } = block;
      return [
        ...(caption === "" ? [] : [{ number, part: "caption" as const, text: caption }]),
        ...rows.map((row) => ({
          ...{ number: row.number, part: partOfBlock.table },
          text: row.cells.map(plainText).join(" | "),
        })),
      ];
    }
    if ("text" in block)
      return [
        { number, part: parts.get(block) ?? partOfBlock[block.type], text: plainText(block.text) },
      ];
    if (block.type !== "picture") return [];
    const { caption, credit, fileName } = block.picture;
    const words = [caption, credit].filter((one) => one !== "").join(" / ");
    return [
      { number, part: "picture", text: fileName },
      ...(words === "" ? [] : [{ number, part: "caption" as const, text: words }]),
    ];
  });
  const notes = comments.map(({ number, by, words }): WireLine => ({
    ...{ number: Math.max(1, number), part: "comment" },
    text: by === "" ? words : `${by}: ${words}`,
  }));
  return [...lines, ...others, ...notes].sort((one, other) => one.number - other.number);
}
