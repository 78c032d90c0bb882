// The body of an article: a list of blocks with stable ids, one zod union.
// A new kind of block is one schema here, one editor node and one reader component.
import { z } from "zod";
import { cleanText, recordId, words } from "@/lib/base/text-input";

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

/**
 * How many blocks a body has at most, in all and of the kinds that name records: a query names
 * each of those, and SQLite takes some 900 in one.
 */
const bodyLimits = [
  { type: null, most: 2_000, error: "A story has at most 2,000 blocks." },
  { type: "picture", most: 300, error: "A story has at most 300 pictures in its text." },
  { type: "relatedLink", most: 300, error: "A story has at most 300 related links." },
] as const;

/** The first limit that the blocks break, if they break one, and by how many blocks. */
export function brokenLimit(blocks: readonly Block[]) {
  const broken = bodyLimits.map(({ type, most, error }) => {
    const count = blocks.filter((block) => type === null || block.type === type).length;
    return { type, excess: count - most, error };
  });
  return broken.find(({ excess }) => excess > 0);
}

/** A whole body: within its limits, and no id twice. */
export const body = z
  .array(block)
  .check((context) => {
    const broken = brokenLimit(context.value);
    if (broken)
      context.issues.push({ code: "custom", message: broken.error, input: context.value });
  })
  .refine((blocks) => new Set(blocks.map((block) => block.id)).size === blocks.length, {
    error: "Two blocks have the same id.",
  });
export type Body = z.infer<typeof body>;

export function blocksById(blocks: readonly Block[]): Map<string, Block> {
  return new Map(blocks.map((block) => [block.id, block]));
}

/** The words of a text, without styles. */
export function plainText(text: Text): string {
  return text.map((run) => run.text).join("");
}

/** A text of one unstyled run; of none, where the words are empty. */
export function unstyled(words: string): Text {
  return words === "" ? [] : [{ text: words }];
}

function isSameStyle(a: Run, b: Run): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

/**
 * The text with neighbouring runs of one style joined and empty runs left out. The editor joins
 * them too, so two texts that normalise alike are one text to it.
 */
export function normaliseText(text: Text): Text {
  const joined: Text = [];
  for (const run of text) {
    const last = joined.at(-1);
    if (run.text === "") continue;
    if (last && isSameStyle(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** A block as the editor gives it out, so that one that it only opened counts as untouched. */
export function normaliseBlock(block: Block): Block {
  if (block.type === "list") return { ...block, items: block.items.map(normaliseText) };
  return "text" in block ? { ...block, text: normaliseText(block.text) } : block;
}
