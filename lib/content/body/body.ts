import { z } from "zod";
import { block, type Block } from "@/lib/content/blocks/kinds";
import { normaliseText } from "@/lib/content/blocks/text";

export const mostBlocks = 2_000;
export const tooManyBlocks = `An article has at most ${mostBlocks.toLocaleString("en")} blocks.`;

/** Blocks in all, and of kinds that name records: a query names each, and SQLite takes some 900. */
const bodyLimits = [
  { type: null, most: mostBlocks, error: tooManyBlocks },
  { type: "picture", most: 300, error: "An article has at most 300 pictures in its text." },
  { type: "gallery", most: 10, error: "An article has at most 10 galleries." },
  { type: "embed", most: 50, error: "An article has at most 50 embeds." },
  { type: "relatedLink", most: 300, error: "An article has at most 300 related links." },
] as const;

/** And by how many blocks. */
export function brokenLimit(blocks: readonly Block[]) {
  const broken = bodyLimits.map(({ type, most, error }) => {
    const count = blocks.filter((block) => type === null || block.type === type).length;
    return { type, excess: count - most, error };
  });
  return broken.find(({ excess }) => excess > 0);
}

/** Within its limits, with no id twice. */
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

/** As the editor gives it out, so that an opened block counts as unchanged. */
export function normaliseBlock(block: Block): Block {
  if (block.type === "list") return { ...block, items: block.items.map(normaliseText) };
  return "text" in block ? { ...block, text: normaliseText(block.text) } : block;
}
