import { blocksById, normaliseBlock, type Body } from "@/lib/content/body/body";
import type { Block } from "@/lib/content/blocks/kinds";
import { editsForEach } from "@/lib/content/compare/changes";
import { compareBlock, compareField } from "@/lib/content/compare/compare-part";
import type { ComparedPart } from "@/lib/content/compare/comparison";
import { fieldNames } from "@/lib/content/fields";
import { formersOf } from "@/lib/content/compare/formers";
import { movedIds } from "@/lib/content/compare/moved";
import { isSame } from "@/lib/base/same";
import type { Names } from "@/lib/content/blocks/names";
import type { Content } from "@/lib/content/articles/schema";

/**
 * Non-empty fields and all blocks in the new page order; a removed block follows the one that it followed. Matched by
 * ids.
 */
export function compareContents(before: Content, after: Content, names: Names): ComparedPart[] {
  const fields = fieldNames.map((field) => compareField(field, before[field], after[field], names));
  return [
    ...fields.filter(({ lines }) => lines.length > 0),
    ...compareBodies(before.body.map(normaliseBlock), after.body.map(normaliseBlock), names),
  ];
}

function compareBodies(before: Body, after: Body, names: Names): ComparedPart[] {
  const [was, is] = [blocksById(before), blocksById(after)];
  const mostEdits = editsForEach(after.filter((block) => !isSame(block, was.get(block.id))).length);
  const formers = formersOf(before, after, mostEdits);
  const removed = before.filter(({ id }) => !is.has(id) && formers.has(id));
  const moved = moves(before, after);
  return pageOrder(before, after, removed).map((id) => {
    const part = compareBlock(formers.get(id) ?? null, is.get(id) ?? null, names, mostEdits);
    return { ...part, moved: moved.get(id) ?? null };
  });
}

function pageOrder(before: Body, after: Body, removed: Body): string[] {
  const order = after.map(({ id }) => id);
  const [placed, gone] = [new Set(order), new Set(removed.map(({ id }) => id))];
  const behind = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const { id } of before) {
    if (placed.has(id)) last = id;
    else if (gone.has(id)) behind.set(last, [...(behind.get(last) ?? []), id]);
  }
  return [null, ...order].flatMap((id) => [
    ...(id === null ? [] : [id]),
    ...(behind.get(id) ?? []),
  ]);
}

/** A block moved up if it passed the blocks above it. */
function moves(before: Body, after: Body): Map<string, "up" | "down"> {
  const ids = (body: Body) => body.map(({ id }) => id);
  const moved = movedIds(ids(before), ids(after));
  const [was, is] = [before, after].map((body) => {
    const other = placesOf(body === before ? after : before);
    return placesOf(body.filter(({ id }) => other.has(id)));
  });
  const direction = (id: string) => ((is?.get(id) ?? 0) < (was?.get(id) ?? 0) ? "up" : "down");
  return new Map([...moved].map((id) => [id, direction(id)]));
}

function placesOf(body: readonly Block[]): Map<string, number> {
  return new Map(body.map(({ id }, index) => [id, index]));
}
