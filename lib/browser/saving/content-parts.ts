import { isSame } from "@/lib/base/same";
import type { Block } from "@/lib/content/blocks/kinds";
import { content as contentShape, type Content } from "@/lib/content/articles/schema";
import { fieldNames, forEachField, type FieldValues } from "@/lib/content/fields";

/** Each changed field, each new, changed or removed block, and the order if nothing else of the body differs. */
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

/** As the server stores it, with its fields trimmed; as it is if the server would refuse it. */
export function asKept(content: Content): Content {
  return anyContent.safeParse(content).data ?? content;
}

/** A newer program stored the content. */
export function hasUnknownField(content: Content): boolean {
  return Object.keys(content).some((name) => !Object.hasOwn(contentShape.shape, name));
}

/** The merge, with the typed text in each part that the merge left alone: a space at a headline's end stays. */
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
