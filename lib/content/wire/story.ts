import { z } from "zod";

export const wireParts = [
  "publication",
  "headline",
  "byline",
  "dateline",
  "caption",
  "paragraph",
  "subheading",
  "list",
  "related",
  "contact",
  "slug",
  "note",
  "hold",
  "mark",
  "unplaced",
  // Of a Word file alone.
  "quote",
  "picture",
  "table",
  "footnote",
  "comment",
  "inserted",
  "moved",
  "deleted",
  "hidden",
  "left out",
] as const;
export type WirePart = (typeof wireParts)[number];

/** `number`: from 1 on in the file. The line has no line ending. */
export const wireLine = z.strictObject({
  number: z.number().int().min(1),
  part: z.enum(wireParts),
  text: z.string(),
});
export type WireLine = z.infer<typeof wireLine>;

export type WireByline = { name: string; place: string };

export type WirePicture = { caption: string; credit: string };

/** `line`: the number of its first line. */
export type WireBlock = { line: number } & (
  | { type: "paragraph"; text: string }
  | { type: "subheading"; text: string }
  | { type: "list"; items: string[] }
  | { type: "relatedLink"; label: string; headline: string }
  | ({ type: "picture" } & WirePicture)
);

/** `until`: the end of an embargo; null for a kill, and if it could not be read. */
export type WireHold = {
  line: number;
  kind: "embargo" | "kill";
  words: string;
  until: Date | null;
};

export type WireStory = {
  headline: string;
  publishedAt: Date | null;
  bylines: WireByline[];
  /** Null without a contact line, and without an author to whom it could belong. */
  contact: { line: number; addresses: string[] } | null;
  /** As in the copy, without the dash; "" if there is none. */
  dateline: string;
  /** The picture with its caption before the first paragraph. */
  lead: ({ line: number } & WirePicture) | null;
  blocks: WireBlock[];
  notes: { line: number; words: string }[];
  hold: WireHold | null;
  lines: WireLine[];
};
