import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { blockId as id } from "@/lib/content/blocks/text";

/** A line between two parts of a story. */
export const rule = z.strictObject({ id, type: z.literal("rule") });

export const ruleKind: BlockKind<z.infer<typeof rule>> = {
  noun: "rule",
  name: () => "Rule",
  texts: () => [],
  fields: {},
  opening: () => "",
  searched: () => [],
};
