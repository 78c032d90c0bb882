// Which parts of an article a person can write anew as plain words when two changes touch.
import { plainText, unstyled } from "@/lib/content/blocks/text";
import type { Block } from "@/lib/content/blocks/kinds";
import type { Conflict, Decision } from "@/lib/content/merge/merge";

/** The words to begin with, mine, and the decision that other words make. */
export type Writable = { words: string; decide: (words: string) => Decision };

/** Null for what is not made of words alone: a section, a picture, a list, a link. */
export function findWritable(conflict: Conflict): Writable | null {
  if (conflict.kind === "block")
    return writableBlock(conflict.id, conflict.mine ?? conflict.theirs);
  switch (conflict.field) {
    case "headline":
    case "standfirst":
    case "dateline":
    case "slug": {
      const { field, mine } = conflict;
      return { words: mine, decide: (value) => ({ kind: "field", field, value }) };
    }
    case "sectionId":
    case "topicIds":
    case "bylines":
    case "leadPicture":
      return null;
  }
}

/** Words written anew have no styles. */
function writableBlock(id: string, block: Block | null): Writable | null {
  if (block === null || !("text" in block)) return null;
  return {
    words: plainText(block.text),
    decide: (words) => ({ kind: "block", id, value: { ...block, text: unstyled(words) } }),
  };
}
