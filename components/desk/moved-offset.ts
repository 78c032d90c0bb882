import { textDifferences, type Difference } from "@/components/desk/body-editor/apply/differences";

/** New words at the position stand behind it. In replaced words, the position goes behind the new ones. */
export function movedOffset(differences: readonly Difference[], offset: number): number {
  let moved = offset;
  for (const { from, to, newTo } of differences) {
    if (offset <= from) break;
    moved = offset < to ? newTo : offset + newTo - to;
  }
  return moved;
}

/** Applies the change from `before` to `typed` to `now`, a later form of `before`. */
export function typedOver(before: string, typed: string, now: string): string {
  if (before === now) return typed;
  const since = textDifferences(before, now);
  return textDifferences(before, typed).reduceRight((text, { from, to, newFrom, newTo }) => {
    const [start, end] = [movedOffset(since, from), movedOffset(since, to)];
    return text.slice(0, start) + typed.slice(newFrom, newTo) + text.slice(Math.max(start, end));
  }, now);
}
