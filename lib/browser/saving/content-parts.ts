// Contents compared part by part.
import { isSame } from "@/lib/base/same";
import type { Block } from "@/lib/content/blocks/kinds";
import { content as contentShape, type Content } from "@/lib/content/articles/schema";
import { fieldNames, forEachField, type FieldValues } from "@/lib/content/fields";

/**
 * How many parts differ: each field beside the text, each block that is new, changed or removed,
 * and, if nothing else of the body did, its order.
 */
export function countChanges(base: Content, content: Content): number {
  const changedFields = fieldNames.filter((name) => !isSame(base[name], content[name])).length;
  const before = byId(base.body);
  const after = byId(content.body);
  const changed = content.body.filter((block) => !isSame(block, before.get(block.id))).length;
  const removed = base.body.filter(({ id }) => !after.has(id)).length;
  const isMoved =
    changed + removed === 0 && base.body.some(({ id }, index) => id !== content.body[index]?.id);
  return changedFields + changed + removed + (isMoved ? 1 : 0);
}

const anyContent = contentShape.loose();

/** The content as the server keeps it: without the white space at the ends of fields. As it is, if it would be refused. */
export function asKept(content: Content): Content {
  return anyContent.safeParse(content).data ?? content;
}

/** Whether a newer program kept the content: it has a field that this one does not know. */
export function hasUnknownField(content: Content): boolean {
  return Object.keys(content).some((name) => !Object.hasOwn(contentShape.shape, name));
}

/**
 * A merge of `kept` (`typed`, as the server would keep it), with what was typed, to the letter, in
 * each part that the merge left alone: a space just typed at the end of a headline stays.
 */
export function asTyped(merged: Content, kept: Content, typed: Content): Content {
  const keptById = byId(kept.body);
  const typedById = byId(typed.body);
  return {
    ...merged,
    ...forEachField<FieldValues>((name) =>
      isSame(merged[name], kept[name]) ? typed[name] : merged[name],
    ),
    body: merged.body.map((block) => {
      const own = typedById.get(block.id);
      return own !== undefined && isSame(block, keptById.get(block.id)) ? own : block;
    }),
  };
}

function byId(body: Block[]): Map<string, Block> {
  return new Map(body.map((block) => [block.id, block]));
}
