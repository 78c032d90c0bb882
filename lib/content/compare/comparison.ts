// The model of a comparison: what the history, a conflict and a change that is offered back all show.
import type { Text } from "@/lib/content/blocks/text";
import type { FieldName } from "@/lib/content/fields";

/** One thing of a content that is decided by itself: a field beside the text, or a block of it. */
export type Part = { kind: "field"; field: FieldName } | { kind: "block"; id: string };

/** A stretch of words, in their styles. Of restyled words the note says what became of them. */
export type Segment = {
  text: Text;
  mark: "same" | "added" | "removed" | "restyled";
  note?: string;
};

/** One text of a part: the words of a paragraph, an item of a list, a caption. Only texts beside others have a label. */
export type Line = { label: string | null; segments: Segment[]; isMoved?: true };

/** Split: it was the end of the block before it. Joined: the block that stood behind it is at its end. */
export type PartChange = "added" | "removed" | "changed" | "split" | "joined" | "unchanged";

export type ComparedPart = {
  part: Part;
  /** What it is called: Headline, Paragraph. */
  name: string;
  /** What it was called before, where it is of another kind now. */
  formerName: string | null;
  change: PartChange;
  moved: "up" | "down" | null;
  lines: Line[];
};
