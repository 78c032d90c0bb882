// What the newsroom has to know of each kind of block. A file for each kind says it; kinds.ts ties them.
import type { Text } from "@/lib/content/blocks/text";

export type BlockKind<Block> = {
  /** What it is called in a sentence: “paragraph”. */
  noun: string;
  /** What it is called where versions are compared: “Paragraph”. */
  name: (block: Block) => string;
  /** Its running texts, which are written, counted, split and joined; none of a picture or a related link. */
  texts: (block: Block) => Text[];
  /** Words of its own by which people know it; empty if it has none. */
  opening: (block: Block) => string;
  /** The words that a search finds it by. A picture's caption is searched by itself. */
  searched: (block: Block) => string[];
};
