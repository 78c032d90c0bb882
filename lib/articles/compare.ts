// Where two versions of an article differ, in words: what an editor sees before deciding between them.
import { plainText, type Block, type PictureUse } from "@/lib/articles/body";
import type { Content } from "@/lib/articles/schema";

/** One part that differs; an empty side does not have it. */
export type Difference = { part: string; mine: string; theirs: string };

/** The names of what a content refers to by id. */
export type Names = {
  section: (id: string) => string;
  author: (id: string) => string;
};

/** Every difference between two contents, in the order of the page. Blocks are matched by their ids. */
export function differences(mine: Content, theirs: Content, names: Names): Difference[] {
  const fields: [part: string, words: (content: Content) => string][] = [
    ["Headline", (content) => content.headline],
    ["Standfirst", (content) => content.standfirst],
    ["Section", ({ sectionId }) => (sectionId === null ? "" : names.section(sectionId))],
    ["Slug", (content) => content.slug],
    ["Dateline", (content) => content.dateline],
    ["Bylines", (content) => bylineWords(content, names)],
    ["Lead picture", ({ leadPicture }) => (leadPicture === null ? "" : pictureWords(leadPicture))],
  ];
  return [
    ...fields.flatMap(([part, words]) => difference(part, words(mine), words(theirs))),
    ...blockDifferences(mine.body, theirs.body),
  ];
}

function difference(part: string, mine: string, theirs: string): Difference[] {
  return mine === theirs ? [] : [{ part, mine, theirs }];
}

function blockDifferences(mine: Block[], theirs: Block[]): Difference[] {
  const byId = new Map(theirs.map((block) => [block.id, block]));
  const mineIds = new Set(mine.map((block) => block.id));
  const changed = mine.flatMap((block, index) => {
    const other = byId.get(block.id);
    if (other && JSON.stringify(other) === JSON.stringify(block)) return [];
    const [own, their] = [blockWords(block), other ? blockWords(other) : ""];
    const note = own === their ? " (styles, links or places of words differ)" : "";
    return { part: `${blockName(block)}, block ${index + 1}${note}`, mine: own, theirs: their };
  });
  const theirsAlone = theirs.flatMap((block, index) =>
    mineIds.has(block.id)
      ? []
      : { part: `${blockName(block)}, block ${index + 1}`, mine: "", theirs: blockWords(block) },
  );
  const shared = (blocks: Block[], others: Set<string>) =>
    blocks.filter(({ id }) => others.has(id)).map(({ id }) => id);
  const isReordered = shared(mine, new Set(byId.keys())).join() !== shared(theirs, mineIds).join();
  const order = isReordered
    ? [{ part: "Order of the blocks", mine: openings(mine), theirs: openings(theirs) }]
    : [];
  return [...changed, ...theirsAlone, ...order];
}

const blockNames: Record<Block["type"], string> = {
  paragraph: "Paragraph",
  subheading: "Subheading",
  quote: "Quote",
  list: "List",
  picture: "Picture",
  relatedLink: "Related link",
};

function blockName(block: Block): string {
  return blockNames[block.type];
}

/** A block's words, without styles. */
export function blockWords(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "subheading":
      return plainText(block.text);
    case "quote":
      return [plainText(block.text), block.attribution].filter(Boolean).join(" — ");
    case "list":
      return block.items.map(plainText).join("\n");
    case "picture":
      return pictureWords(block);
    case "relatedLink":
      return [block.label, block.headline].filter(Boolean).join(": ");
  }
}

function pictureWords(use: PictureUse): string {
  const words = [use.caption, use.credit, use.altText].filter((part) => part !== null);
  return words.length > 0 ? words.join("\n") : "With its record’s own words";
}

function bylineWords({ bylines }: Content, names: Names): string {
  return bylines
    .map(({ authorId, place }) => names.author(authorId) + (place && ` in ${place}`))
    .join(", ");
}

function openings(blocks: Block[]): string {
  return blocks.map((block) => blockWords(block).slice(0, 40) || blockName(block)).join("\n");
}

/** A whole content as plain text, to set aside or to copy out. */
export function contentWords(content: Content): string {
  const { headline, standfirst, body } = content;
  return [headline, standfirst, ...body.map(blockWords)].filter(Boolean).join("\n\n");
}
