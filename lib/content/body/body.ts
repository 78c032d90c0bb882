import { z } from "zod";
import type { InnerBlock } from "@/lib/content/blocks/box";
import { allBlocks, block, type Block } from "@/lib/content/blocks/kinds";
import { normaliseGrid } from "@/lib/content/blocks/grid";
import { normaliseText, text, type Text } from "@/lib/content/blocks/text";

export const mostBlocks = 2_000;
export const tooManyBlocks = `An article has at most ${mostBlocks.toLocaleString("en")} blocks.`;

/** Blocks in all, and of kinds that name records: a query names each, and SQLite takes some 900. */
const bodyLimits = [
  { type: null, most: mostBlocks, error: tooManyBlocks },
  { type: "picture", most: 300, error: "An article has at most 300 pictures in its text." },
  { type: "gallery", most: 10, error: "An article has at most 10 galleries." },
  { type: "recording", most: 50, error: "An article has at most 50 videos and sounds." },
  { type: "embed", most: 50, error: "An article has at most 50 embeds." },
  { type: "keptHtml", most: 100, error: "An article has at most 100 pieces of kept HTML." },
  { type: "relatedLink", most: 300, error: "An article has at most 300 related links." },
] as const;

/** And by how many blocks. */
export function brokenLimit(blocks: readonly Block[]) {
  const broken = bodyLimits.map(({ type, most, error }) => {
    const count = (type === null ? blocks : allBlocks(blocks)).filter(
      (block) => type === null || block.type === type,
    ).length;
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

function normaliseInner(block: InnerBlock): InnerBlock {
  if (block.type === "picture") return block;
  if (block.type === "list") return { ...block, items: block.items.map(normaliseText) };
  return { ...block, text: normaliseText(block.text) };
}

/** As the editor gives it out, so that an opened block counts as unchanged. */
export function normaliseBlock(block: Block): Block {
  if (block.type === "box") return { ...block, blocks: block.blocks.map(normaliseInner) };
  if (block.type === "list") return { ...block, items: block.items.map(normaliseText) };
  if (block.type === "table") return { ...block, grid: normaliseGrid(block.grid) };
  return "text" in block ? { ...block, text: normaliseText(block.text) } : block;
}

/**
 * For readers and searches. A newer program may have stored kinds of block that this one does not know: of these, the
 * words are shown. Whoever edits gets an error instead, so that nothing of them is lost.
 */
export function readableBody(stored: unknown): Body {
  const known = body.safeParse(stored);
  if (known.success) return known.data;
  if (!Array.isArray(stored)) throw known.error;
  return stored.flatMap((one: unknown, index): Block[] => {
    const read = block.safeParse(one);
    if (read.success) return [read.data];
    const parts = textsIn(one).filter((words) => words.length > 0);
    return parts.map((words, part) => ({
      ...{ id: `unknown-${index}-${part}`, type: "paragraph", text: words },
    }));
  });
}

/** Wherever they are in it. */
function textsIn(part: unknown): Text[] {
  if (typeof part !== "object" || part === null) return [];
  if (Array.isArray(part) && part.length > 0) {
    const read = text.safeParse(part);
    if (read.success) return [read.data];
  }
  return Object.values(part).flatMap(textsIn);
}
