// What a piece of wire copy becomes: the words that parsing, import and the report share.
import { z } from "zod";

/** What a line of the file was taken for. */
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
] as const;
export type WirePart = (typeof wireParts)[number];

/** One line that is not blank: its number in the file (from 1), its part, and itself without the line ending. */
export const wireLine = z.strictObject({
  number: z.number().int().min(1),
  part: z.enum(wireParts),
  text: z.string(),
});
export type WireLine = z.infer<typeof wireLine>;

export type WireByline = { name: string; place: string };

export type WirePicture = { caption: string; credit: string };

/** A piece of the body; `line` is the number of the line on which it begins. */
export type WireBlock = { line: number } & (
  | { type: "paragraph"; text: string }
  | { type: "subheading"; text: string }
  | { type: "list"; items: string[] }
  | { type: "relatedLink"; label: string; headline: string }
  | ({ type: "picture" } & WirePicture)
);

/** What keeps the copy from readers. `until`: the end of an embargo; null where it could not be read, and of a kill. */
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
  /** Null if there is none, or if there is no author to whom it could belong. */
  contact: { line: number; addresses: string[] } | null;
  /** The place as it stands in the copy, without the dash that followed; "" if there is none. */
  dateline: string;
  /** The picture whose caption stands before the first paragraph. */
  lead: ({ line: number } & WirePicture) | null;
  /** In the order of the lines. */
  blocks: WireBlock[];
  /** What is said to desks and editors, line by line. */
  notes: { line: number; words: string }[];
  hold: WireHold | null;
  /** Each line that is not blank, once, in order. */
  lines: WireLine[];
};
