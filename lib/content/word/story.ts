import type { Text } from "@/lib/content/blocks/text";
import type { Receipt } from "@/lib/content/receipts/receipt";
import type { WireLine, WirePart } from "@/lib/content/wire/story";

export type WordPicture = {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  altText: string;
  caption: string;
  credit: string;
};

/** `number`: of its first paragraph. Each row of a table has as many cells. */
export type WordRow = { number: number; cells: Text[] };

/** `number`: of its paragraph, from 1 on in the file; those of tables, notes and text boxes count. */
export type WordBlock = { number: number } & (
  | { type: "title" | "paragraph" | "quote" | "caption" | "footnote"; text: Text }
  | { type: "subheading"; level: number; text: Text }
  | { type: "item"; isOrdered: boolean; listId: string; depth: number; text: Text }
  | { type: "picture"; picture: WordPicture }
  | { type: "table"; caption: string; hasHeaderRow: boolean; rows: WordRow[] }
  | { type: "rule" }
);

/** On the paragraph with this number; 0: on the whole. */
export type WordComment = { number: number; by: string; words: string };

export type WordStory = {
  /** Of the file's own record; "" if it has none. */
  recordTitle: string;
  blocks: WordBlock[];
  comments: WordComment[];
  receipt: Receipt;
  /**
   * What each paragraph with words became, and each piece that was changed or left out. `parts`: what blocks are in the
   * story, where that is not their own kind.
   */
  lines: (parts?: ReadonlyMap<WordBlock, WirePart>) => WireLine[];
};
