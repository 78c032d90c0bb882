import { kindOf, type Block } from "@/lib/content/blocks/kinds";
import { editsForEach } from "@/lib/content/compare/changes";
import type { ComparedPart, PartChange } from "@/lib/content/compare/comparison";
import { blockFacets, fieldFacets, type Facet } from "@/lib/content/compare/facets";
import type { Former } from "@/lib/content/compare/formers";
import { facetLines } from "@/lib/content/compare/lines";
import { isSame } from "@/lib/base/same";
import type { Names } from "@/lib/content/blocks/names";
import { fields, type FieldName, type FieldValues } from "@/lib/content/fields";

/** Without a line if it is empty on both sides. */
export function compareField<Field extends FieldName>(
  field: Field,
  before: FieldValues[Field],
  after: FieldValues[Field],
  names: Names,
): ComparedPart {
  const [was, is] = [fieldFacets(field, before, names), fieldFacets(field, after, names)];
  return {
    part: { kind: "field", field },
    name: fields[field].label,
    formerName: null,
    change: isSame(before, after) ? "unchanged" : changeBetween(was, is),
    moved: null,
    lines: facetLines(was, is, editsForEach(1)),
  };
}

function changeBetween(before: Facet[], after: Facet[]): PartChange {
  if (before.length === 0) return "added";
  return after.length === 0 ? "removed" : "changed";
}

/** Null: the block is not there. */
export function compareBlock(
  former: Former | null,
  after: Block | null,
  names: Names,
  mostEdits: number,
): ComparedPart {
  const before = former?.block ?? null;
  const block = after ?? before;
  if (block === null) throw new Error("A block is there before or after.");
  const [name, formerName] = [nameOf(block), nameOf(before ?? block)];
  return {
    part: { kind: "block", id: block.id },
    name,
    formerName: formerName === name ? null : formerName,
    change: blockChange(former, after),
    moved: null,
    lines: facetLines(
      former ? formerFacets(former, names) : [],
      after ? blockFacets(after, names) : [],
      mostEdits,
    ),
  };
}

function blockChange(former: Former | null, after: Block | null): PartChange {
  if (former === null) return "added";
  if (after === null) return "removed";
  if (former.isSplitOff) return "split";
  if (former.joined.length > 0) return "joined";
  return isSame(former.block, after) ? "unchanged" : "changed";
}

/** With the blocks joined to it: one text after the other, and all their other fields. */
function formerFacets({ block, joined }: Former, names: Names): Facet[] {
  const others = joined.flatMap((one) =>
    blockFacets(one, names)
      .filter(({ id }) => id !== "text")
      .map((facet) => ({ ...facet, id: `${one.id} ${facet.id}` })),
  );
  const own = blockFacets(block, names).map((facet) =>
    facet.id === "text"
      ? { ...facet, texts: [...facet.texts, ...joined.map(({ text }) => text)] }
      : facet,
  );
  return [...own, ...others];
}

function nameOf(block: Block): string {
  return kindOf(block).name(block);
}
