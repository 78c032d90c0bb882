import type { PictureWeight } from "@/lib/content/blocks/picture";

type Row<Block> = [Block] | [Block, Block];

/** Blocks in their rows: two pictures of a pair share one. One that is left over has its own. */
export function rowsOf<Block extends { type: string; weight?: PictureWeight | undefined }>(
  blocks: readonly Block[],
): Row<Block>[] {
  const rows: Row<Block>[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const [block, next] = [blocks[index], blocks[index + 1]];
    if (block === undefined) continue;
    if (next !== undefined && isOfPair(block) && isOfPair(next)) {
      rows.push([block, next]);
      index += 1;
    } else rows.push([block]);
  }
  return rows;
}

export function isOfPair(block: { type: string; weight?: PictureWeight | undefined }): boolean {
  return block.type === "picture" && block.weight === "pair";
}
