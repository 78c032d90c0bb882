// What each block of a Word document counts as, in the receipt and in the report of an import.
import { plainText } from "@/lib/content/blocks/text";
import type { KeptKind } from "@/lib/content/receipts/receipt";
import type { WireLine, WirePart } from "@/lib/content/wire/story";
import type { WordBlock, WordComment } from "@/lib/content/word/story";

const keptAs: Record<WordBlock["type"], KeptKind> = {
  ...{ title: "subheading", subheading: "subheading", quote: "quote", item: "list" },
  ...{ paragraph: "paragraph", caption: "paragraph", table: "paragraph", footnote: "paragraph" },
  ...{ picture: "picture", rule: "rule" },
};

type MaybeItem = { type: string; listId?: string; isOrdered?: boolean };

export function isSameList(one: MaybeItem | undefined, other: MaybeItem): boolean {
  return (
    one?.type === "item" &&
    other.type === "item" &&
    one.listId === other.listId &&
    one.isOrdered === other.isOrdered
  );
}

export function keptIn(blocks: readonly WordBlock[], notes: number) {
  const kept: Partial<Record<KeptKind, number>> = {};
  for (const [at, block] of blocks.entries()) {
    if (isSameList(blocks[at - 1], block)) continue;
    const kind = keptAs[block.type];
    // Its rows are paragraphs.
    const number = block.type === "table" ? block.rows.length : 1;
    kept[kind] = (kept[kind] ?? 0) + number;
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
      return block.rows.map((row) => ({
        ...{ number: row.number, part: partOfBlock.table },
        text: row.cells.map(plainText).join(" | "),
      }));
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
