import { block, kindOf, type Block, type BlockType } from "@/lib/content/blocks/kinds";
import type { Token } from "@/lib/content/compare/tokens";
import { mergeByField } from "@/lib/content/merge/by-field";
import {
  combine,
  mapOutcome,
  mergeWhole,
  within,
  type MergeOutcome,
} from "@/lib/content/merge/outcome";
import { mergeTokens, type TextRules } from "@/lib/content/merge/text";
import {
  blockTokens,
  isTextBlock,
  withTokens,
  type TextBlock,
} from "@/lib/content/merge/text-block";

/**
 * Texts by words, other fields one by one, and the kind apart from the words. Kinds with nothing in common are a
 * question.
 */
export function mergeBlock(
  base: Block,
  mine: Block,
  theirs: Block,
  rules: TextRules,
): MergeOutcome<Block> {
  return within(block, mergeByKind(base, mine, theirs, rules), { base, mine, theirs });
}

function mergeByKind(
  base: Block,
  mine: Block,
  theirs: Block,
  rules: TextRules,
): MergeOutcome<Block> {
  if (!isTextBlock(base) || !isTextBlock(mine) || !isTextBlock(theirs)) {
    return mergeBesideTexts(base, mine, theirs);
  }
  const wordless = (one: TextBlock) => withTokens({ ...one, id: base.id }, []);
  const parts = combine<{ kind: TextBlock; tokens: Token[] }>({
    kind: mergeBesideTexts(wordless(base), wordless(mine), wordless(theirs)),
    tokens: mergeTokens(blockTokens(base), blockTokens(mine), blockTokens(theirs), rules),
  });
  return mapOutcome(parts, ({ kind, tokens }) => withTokens(kind, tokens));
}

/** By field if all three have one kind, else whole. */
function mergeBesideTexts<Kinds extends Block>(
  base: Kinds,
  mine: Kinds,
  theirs: Kinds,
): MergeOutcome<Kinds> {
  if (base.type !== mine.type || base.type !== theirs.type) return mergeWhole(base, mine, theirs);
  const { fields } = kindOf<BlockType>(base);
  const merged = mergeByField<Block>(fields, base, mine, theirs);
  return mapOutcome(merged, (values) => ({ ...mine, ...values }));
}
