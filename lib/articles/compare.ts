// Where two versions of an article differ, in words: what an editor sees before deciding between them.
import { plainText, type Block, type PictureUse } from "@/lib/articles/body";
import type { Content } from "@/lib/articles/schema";

/** One part that differs; an empty side does not have it. */
export type Difference = { part: string; mine: string; theirs: string };

/** The names of what a content refers to by id. */
export type Names = {
  section: (id: string) => string;
  author: (id: string) => string;
  picture: (id: string) => string;
};

/** Every difference between two contents, in the order of the page. Blocks are matched by their ids. */
export function differences(mine: Content, theirs: Content, names: Names): Difference[] {
  const fields = fieldWords(names);
  return [
    ...fields.flatMap(({ part, value, words }) =>
      difference(part, [value(mine), words(mine)], [value(theirs), words(theirs)]),
    ),
    ...blockDifferences(mine.body, theirs.body, names),
  ];
}

/** A whole content as plain text, to set aside or to copy out: nothing of it is left out. */
export function contentWords(content: Content, names: Names): string {
  const fields = fieldWords(names).map(({ part, words }) => ({ part, words: words(content) }));
  return [
    ...fields.flatMap(({ part, words }) => (words === "" ? [] : `${part}: ${words}`)),
    ...content.body.map((block) => blockWords(block, names)),
  ]
    .filter(Boolean)
    .join("\n\n");
}

type Field = {
  part: string;
  /** What decides whether the field differs. */
  value: (content: Content) => unknown;
  /** How it is shown. */
  words: (content: Content) => string;
};

function fieldWords(names: Names): Field[] {
  const plain = (part: string, words: (content: Content) => string): Field => ({
    part,
    value: words,
    words,
  });
  return [
    plain("Headline", (content) => content.headline),
    plain("Standfirst", (content) => content.standfirst),
    {
      part: "Section",
      value: ({ sectionId }) => sectionId,
      words: ({ sectionId }) => (sectionId === null ? "" : names.section(sectionId)),
    },
    plain("Slug", (content) => content.slug),
    plain("Dateline", (content) => content.dateline),
    {
      part: "Bylines",
      value: ({ bylines }) => bylines,
      words: ({ bylines }) =>
        bylines
          .map(({ authorId, place }) => names.author(authorId) + (place && ` in ${place}`))
          .join(", "),
    },
    {
      part: "Lead picture",
      value: ({ leadPicture }) => leadPicture,
      words: ({ leadPicture }) => (leadPicture === null ? "" : pictureWords(leadPicture, names)),
    },
  ];
}

type Side = [value: unknown, words: string];

/** The words may be the same where the values are not: a style, a link, another record of that name. */
function difference(part: string, mine: Side, theirs: Side): Difference[] {
  if (JSON.stringify(mine[0]) === JSON.stringify(theirs[0])) return [];
  const note = mine[1] === theirs[1] ? " (styles, links or places differ)" : "";
  return [{ part: part + note, mine: mine[1], theirs: theirs[1] }];
}

function blockDifferences(mine: Block[], theirs: Block[], names: Names): Difference[] {
  const words = (block: Block) => blockWords(block, names);
  const part = (block: Block, index: number) => `${blockNames[block.type]}, block ${index + 1}`;
  const theirsById = new Map(theirs.map((block) => [block.id, block]));
  const mineIds = new Set(mine.map((block) => block.id));
  const changed = mine.flatMap((block, index) => {
    const other = theirsById.get(block.id);
    const side: Side = other ? [other, words(other)] : [null, ""];
    return difference(part(block, index), [block, words(block)], side);
  });
  const theirsAlone = theirs.flatMap((block, index) =>
    mineIds.has(block.id) ? [] : { part: part(block, index), mine: "", theirs: words(block) },
  );
  const order = (blocks: Block[]) =>
    blocks.map(({ id }) => id).filter((id) => mineIds.has(id) && theirsById.has(id));
  const openings = (blocks: Block[]) =>
    blocks.map((block) => words(block).slice(0, 40) || blockNames[block.type]).join("\n");
  return [
    ...changed,
    ...theirsAlone,
    ...difference(
      "Order of the blocks",
      [order(mine), openings(mine)],
      [order(theirs), openings(theirs)],
    ),
  ];
}

const blockNames: Record<Block["type"], string> = {
  paragraph: "Paragraph",
  subheading: "Subheading",
  quote: "Quote",
  list: "List",
  picture: "Picture",
  relatedLink: "Related link",
};

function blockWords(block: Block, names: Names): string {
  switch (block.type) {
    case "paragraph":
    case "subheading":
      return plainText(block.text);
    case "quote":
      return [plainText(block.text), block.attribution].filter(Boolean).join(" — ");
    case "list":
      return block.items.map(plainText).join("\n");
    case "picture":
      return pictureWords(block, names);
    case "relatedLink":
      return [block.label, block.headline].filter(Boolean).join(": ");
  }
}

function pictureWords(use: PictureUse, names: Names): string {
  const own = [use.caption, use.credit, use.altText].filter((part) => part !== null);
  return [`Picture “${names.picture(use.mediaId)}”`, ...own].join("\n");
}
