// What a kind of block has to say. Each kind has a file; kinds.ts ties them.
import type { InnerBlock } from "@/lib/content/blocks/box";
import type { Grid } from "@/lib/content/blocks/grid";
import type { Names } from "@/lib/content/blocks/names";
import type { Text } from "@/lib/content/blocks/text";

export type BlockKind<Block> = {
  /** In a sentence: “paragraph”. */
  noun: string;
  /** In a comparison: “Paragraph”. */
  name: (block: Block) => string;
  /** Written, counted, split and joined; none of a picture or a related link. */
  texts: (block: Block) => Text[];
  /** The texts as lines of a comparison, if each is found again by an id. */
  lines?: (block: Block) => { id: string; text: Text }[];
  /** Its other fields, in the order of a comparison. */
  fields: BlockFields<Block>;
  /** Words by which people know it; may be empty. */
  opening: (block: Block) => string;
  /** A picture's caption is searched by itself. */
  searched: (block: Block) => string[];
};

/**
 * Running texts have the same two names in every kind, so that a block can change its kind. The levels of items go with
 * them.
 */
export type BlockFieldName<Block> = Exclude<
  keyof Block,
  "id" | "type" | "text" | "items" | "nested"
>;
export type BlockFields<Block> = {
  [Name in BlockFieldName<Block>]: BlockField<Block[Name]>;
};

export type BlockField<Value> = {
  merge: MergeRuleOf<Value>;
  /** Null if the block's name says it. */
  compared: { label: string; words: (value: Value, names: Names) => string } | null;
};

/**
 * How two changes of a field meet. `words`: merged one by one, or whole if a side has none (null). `whole`: one side's,
 * or a question. `pictures`: picture by picture, and the words of each one by one. `grid`: by row, column and cell.
 * `blocks`: as those of a story. Other fields describe the `subject`: if a side changes it, all of them go along.
 */
export type MergeRule = "words" | "whole" | "pictures" | "subject" | "grid" | "blocks";

type MergeRuleOf<Value> = [Value] extends [Grid]
  ? "grid"
  : [Value] extends [InnerBlock[]]
    ? "blocks"
    : Exclude<MergeRule, "grid" | "blocks" | ([Value] extends [string | null] ? never : "words")>;
