// Parts that a person can write again as plain words when changes touch.
import { plainText, unstyled } from "@/lib/content/blocks/text";
import type { Block } from "@/lib/content/blocks/kinds";
import { isWordsField } from "@/lib/content/fields";
import type { Conflict, Decision } from "@/lib/content/merge/merge";

/** Begins with my words; gives the decision for other words. */
export type Writable = { words: string; decide: (words: string) => Decision };

/** Null for a section, a picture, a list or a link. */
export function findWritable(conflict: Conflict): Writable | null {
  if (conflict.kind === "block")
    return writableBlock(conflict.id, conflict.mine ?? conflict.theirs);
  const { field, mine } = conflict;
  if (!isWordsField(field) || typeof mine !== "string") return null;
  return { words: mine, decide: (value) => ({ kind: "field", field, value }) };
}

/** Without styles. */
function writableBlock(id: string, block: Block | null): Writable | null {
  if (block === null || !("text" in block)) return null;
  return {
    words: plainText(block.text),
    decide: (words) => ({ kind: "block", id, value: { ...block, text: unstyled(words) } }),
  };
}
