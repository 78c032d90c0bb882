// What the newsroom has to know of each kind of block. A file for each kind says it; kinds.ts ties them.
import type { Names } from "@/lib/content/blocks/names";
import type { Text } from "@/lib/content/blocks/text";

export type BlockKind<Block> = {
  /** What it is called in a sentence: “paragraph”. */
  noun: string;
  /** What it is called where versions are compared: “Paragraph”. */
  name: (block: Block) => string;
  /** Its running texts, which are written, counted, split and joined; none of a picture or a related link. */
  texts: (block: Block) => Text[];
  /** Its other fields, in the order of a comparison. */
  fields: BlockFields<Block>;
  /** Words of its own by which people know it; empty if it has none. */
  opening: (block: Block) => string;
  /** The words that a search finds it by. A picture's caption is searched by itself. */
  searched: (block: Block) => string[];
};

/** Running texts have these two names in every kind: a block of one kind becomes one of another with its words. */
export type BlockFieldName<Block> = Exclude<keyof Block, "id" | "type" | "text" | "items">;
export type BlockFields<Block> = {
  [Name in BlockFieldName<Block>]: BlockField<Block[Name]>;
};

export type BlockField<Value> = {
  merge: [Value] extends [string | null] ? MergeRule : Exclude<MergeRule, "words">;
  /** Its label beside the running texts, and its words; null where the name of the block says it. */
  compared: { label: string; words: (value: Value, names: Names) => string } | null;
};

/**
 * How two changes of one field meet. `words` merge one by one; where a side has none of its own (null), and of what is
 * `whole`, one side's are taken or a person chooses. The other fields say something about the `subject`: where a side
 * put another in its place, all of them are taken whole.
 */
export type MergeRule = "words" | "whole" | "subject";
