// Two sides changed one block.
import { block, type Block } from "@/lib/content/blocks/kinds";
import type { Text } from "@/lib/content/blocks/text";
import { combine, mapOutcome, mergeWhole, within, type Outcome } from "@/lib/content/merge/outcome";
import { mergePictureUse } from "@/lib/content/merge/picture";
import { mergeTexts, mergeWords, type TextRules } from "@/lib/content/merge/text";
import { isTextBlock, joinItems, type TextBlock } from "@/lib/content/merge/text-block";

/**
 * A block that both sides changed: texts by words, other fields one by one, the kind of a text
 * apart from its words. Of two blocks of kinds that have nothing in common one has to be chosen.
 */
export function mergeBlock(
  base: Block,
  mine: Block,
  theirs: Block,
  rules: TextRules,
): Outcome<Block> {
  return within(block, mergeByKind(base, mine, theirs, rules), { base, mine, theirs });
}

function mergeByKind(base: Block, mine: Block, theirs: Block, rules: TextRules): Outcome<Block> {
  if (isTextBlock(base) && isTextBlock(mine) && isTextBlock(theirs)) {
    const parts = combine<Parts>({
      kind: mergeKind(base, mine, theirs),
      items: mergeTexts(itemsOf(base), itemsOf(mine), itemsOf(theirs), rules),
    });
    return mapOutcome(parts, ({ kind, items }) => textBlock(base.id, kind, items));
  }
  if (base.type === "picture" && mine.type === "picture" && theirs.type === "picture") {
    return mapOutcome(mergePictureUse(base, mine, theirs), (use) => ({ ...mine, ...use }));
  }
  if (base.type === "relatedLink" && mine.type === "relatedLink" && theirs.type === "relatedLink") {
    const words = (field: "label" | "headline") =>
      mergeWords(base[field], mine[field], theirs[field]);
    const target = mergeWhole(base.target, mine.target, theirs.target);
    return mapOutcome(
      combine({ label: words("label"), headline: words("headline"), target }),
      (fields) => ({ ...mine, ...fields }),
    );
  }
  return mergeWhole(base, mine, theirs);
}

/** What kind of text it is, with what only that kind has. */
type Kind =
  | { type: "paragraph" | "subheading" }
  | { type: "quote"; attribution: string }
  | { type: "list"; isOrdered: boolean };
type Parts = { kind: Kind; items: Text[] };

function kindOf(block: TextBlock): Kind {
  switch (block.type) {
    case "paragraph":
    case "subheading":
      return { type: block.type };
    case "quote":
      return { type: "quote", attribution: block.attribution };
    case "list":
      return { type: "list", isOrdered: block.isOrdered };
  }
}

function mergeKind(base: TextBlock, mine: TextBlock, theirs: TextBlock): Outcome<Kind> {
  if (base.type === "quote" && mine.type === "quote" && theirs.type === "quote") {
    const attribution = mergeWords(base.attribution, mine.attribution, theirs.attribution);
    return mapOutcome(attribution, (attribution) => ({ type: "quote", attribution }));
  }
  return mergeWhole(kindOf(base), kindOf(mine), kindOf(theirs));
}

function textBlock(id: string, kind: Kind, items: Text[]): Block {
  return kind.type === "list" ? { id, ...kind, items } : { id, ...kind, text: joinItems(items) };
}

function itemsOf(block: TextBlock): Text[] {
  return block.type === "list" ? block.items : [block.text];
}
