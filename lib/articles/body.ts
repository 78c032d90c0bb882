// The body of an article: a list of blocks with stable ids, one zod union.
// A new kind of block is one schema here, one editor node and one reader component.
import { z } from "zod";
import { cleanText, recordId, words } from "@/lib/words";

/** Addresses that a link in a story may have: the web, an e-mail, or a page of this site. */
export const linkAddress = words("A link's address", 2_000).refine(
  (address) => /^(https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]+$|\/(?![/\\\s]))/i.test(address),
  { error: "A link begins with https://, http://, mailto: or / (a page of this site)." },
);

/** A run of text in one style. A text is a list of runs; neighbours differ in style. */
export const run = z.strictObject({
  text: z
    .string()
    .min(1, { error: "A run of text has at least one character." })
    .overwrite(cleanText),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  link: linkAddress.optional(),
});
export type Run = z.infer<typeof run>;

/** A run that nothing is left of once it is clean is no run. */
export const text = z.array(run).overwrite((runs) => runs.filter((run) => run.text !== ""));
export type Text = z.infer<typeof text>;

const id = recordId("A block");

export const paragraph = z.strictObject({ id, type: z.literal("paragraph"), text });

export const subheading = z.strictObject({ id, type: z.literal("subheading"), text });

export const quote = z.strictObject({
  id,
  type: z.literal("quote"),
  text,
  attribution: words("A quote's attribution", 300),
});

export const list = z.strictObject({
  id,
  type: z.literal("list"),
  isOrdered: z.boolean(),
  items: z.array(text).min(1, { error: "A list has at least one item." }),
});

/** One use of a picture. Words that are null are the media record's own; others hold for this use alone. */
export const pictureUse = z.strictObject({
  mediaId: recordId("A picture"),
  caption: words("A caption", 2_000).nullable(),
  credit: words("A credit", 300).nullable(),
  altText: words("An alternative text", 2_000).nullable(),
});
export type PictureUse = z.infer<typeof pictureUse>;

export const picture = pictureUse.extend({ id, type: z.literal("picture") });

/** Where a related link leads: to an article here, to an address, or (null) to the article of that headline, once there is one. */
export const relatedTarget = z
  .union([
    z.strictObject({ articleId: recordId("A related link's article") }),
    z.strictObject({ address: linkAddress }),
  ])
  .nullable();
export type RelatedTarget = z.infer<typeof relatedTarget>;

export const relatedLink = z.strictObject({
  id,
  type: z.literal("relatedLink"),
  label: words("A related link's label", 40),
  headline: words("A related link's headline", 500),
  target: relatedTarget,
});

export const block = z.discriminatedUnion("type", [
  paragraph,
  subheading,
  quote,
  list,
  picture,
  relatedLink,
]);
export type Block = z.infer<typeof block>;
export type BlockOf<Type extends Block["type"]> = Extract<Block, { type: Type }>;

/** Pictures and related links name records, and a query names each of them: SQLite takes some 900 in one. */
const mostRecords = 300;

function countOf(blocks: Block[], type: Block["type"]): number {
  return blocks.filter((block) => block.type === type).length;
}

/** A whole body: at most 2,000 blocks, of which 300 pictures and 300 related links at most; no id twice. */
export const body = z
  .array(block)
  .max(2_000, { error: "A story has at most 2,000 blocks." })
  .refine((blocks) => countOf(blocks, "picture") <= mostRecords, {
    error: `A story has at most ${mostRecords} pictures in its text.`,
  })
  .refine((blocks) => countOf(blocks, "relatedLink") <= mostRecords, {
    error: `A story has at most ${mostRecords} related links.`,
  })
  .refine((blocks) => new Set(blocks.map((block) => block.id)).size === blocks.length, {
    error: "Two blocks have the same id.",
  });
export type Body = z.infer<typeof body>;

/** The words of a text, without styles. */
export function plainText(text: Text): string {
  return text.map((run) => run.text).join("");
}

/** A text of one unstyled run; of none, where the words are empty. */
export function unstyled(words: string): Text {
  return words === "" ? [] : [{ text: words }];
}
