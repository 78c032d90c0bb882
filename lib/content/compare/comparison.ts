// What the history, a conflict and an offered change show.
import type { Text } from "@/lib/content/blocks/text";
import type { FieldName } from "@/lib/content/fields";

/** A field, or a block. */
export type ContentPart = { kind: "field"; field: FieldName } | { kind: "block"; id: string };

/** `note`: what became of restyled words. */
export type Segment = {
  text: Text;
  mark: "same" | "added" | "removed" | "restyled";
  note?: string;
};

/** A paragraph, an item, a caption. Texts beside others have a label. */
export type Line = { label: string | null; segments: Segment[]; isMoved?: true };

/** Split: formerly the end of the block before. Joined: the next block is now at its end. */
export type PartChange = "added" | "removed" | "changed" | "split" | "joined" | "unchanged";

export type ComparedPart = {
  part: ContentPart;
  /** Headline, Paragraph. */
  name: string;
  /** If the kind changed. */
  formerName: string | null;
  change: PartChange;
  moved: "up" | "down" | null;
  lines: Line[];
};
