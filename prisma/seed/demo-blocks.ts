// Blocks of demo stories that name pictures, and short ways to write others.
import type { Chart } from "@/lib/content/blocks/chart";
import type { InnerBlock } from "@/lib/content/blocks/box";
import type { Block, BlockOf } from "@/lib/content/blocks/kinds";
import type { PictureUse, PictureWeight } from "@/lib/content/blocks/picture";
import { inline } from "@/prisma/seed/inline";
import type { DemoPictureName } from "@/prisma/seed/media";

type WithoutId<One> = One extends { id: string } ? Omit<One, "id"> : never;

/** Without a caption and an alternative text of its own it has those of the record. */
export type DemoUse = { name: DemoPictureName; caption?: string; altText?: string };

type DemoPicture = DemoUse & { type: "picture"; weight?: PictureWeight };
type DemoInner = WithoutId<Exclude<InnerBlock, { type: "picture" }>> | DemoPicture;

/** A block without ids; pictures are named. */
export type DemoBlock =
  | WithoutId<Exclude<Block, { type: "picture" | "gallery" | "box" }>>
  | DemoPicture
  | { type: "gallery"; pictures: readonly DemoUse[] }
  | (Omit<BlockOf<"box">, "id" | "blocks"> & { blocks: readonly DemoInner[] });

type UseOf = (use: DemoUse) => PictureUse;

export function blockOf(block: DemoBlock, id: string, useOf: UseOf): Block {
  if (block.type === "picture") return pictureOf(block, id, useOf);
  if (block.type === "gallery") return { id, type: "gallery", pictures: block.pictures.map(useOf) };
  if (block.type !== "box") return { id, ...block };
  const blocks = block.blocks.map((inner, index) => {
    const innerId = `${id}-${index + 1}`;
    return inner.type === "picture" ? pictureOf(inner, innerId, useOf) : { id: innerId, ...inner };
  });
  return { id, ...block, blocks };
}

function pictureOf(picture: DemoPicture, id: string, useOf: UseOf): BlockOf<"picture"> {
  const { weight } = picture;
  return { id, type: "picture", ...useOf(picture), ...(weight && { weight }) };
}

export function demoParagraph(line: string) {
  return { type: "paragraph", text: inline(line) } as const;
}

export function demoSubheading(line: string, level: 2 | 3 = 2): DemoBlock {
  return { type: "subheading", text: inline(line), ...(level === 3 && { level }) };
}

export function demoQuote(line: string, attribution: string): DemoBlock {
  return { type: "quote", text: inline(line), attribution };
}

export function demoList(...lines: string[]) {
  return { type: "list" as const, isOrdered: false, items: lines.map(inline) };
}

export function demoNumberedList(...lines: string[]) {
  return { type: "list" as const, isOrdered: true, items: lines.map(inline) };
}

export function demoPicture(name: DemoPictureName, weight?: PictureWeight): DemoBlock {
  return { type: "picture", name, ...(weight && { weight }) };
}

/** Its target is the article of that headline, if there is one. */
export function demoRelatedLink(label: "ALSO READ" | "READ MORE", headline: string): DemoBlock {
  return { type: "relatedLink", label, headline, target: null };
}

/** The first row and the first column are headers. */
export function demoTable(
  { caption, source, chart }: { caption: string; source: string; chart?: Chart },
  ...rows: readonly string[][]
): DemoBlock {
  return {
    ...{ type: "table", caption, source, hasHeaderRow: true, hasHeaderColumn: true },
    grid: {
      columns: (rows[0] ?? []).map((_, column) => `column-${column + 1}`),
      rows: rows.map((cells, row) => ({ id: `row-${row + 1}`, cells: cells.map(inline) })),
    },
    ...(chart && { chart }),
  };
}
