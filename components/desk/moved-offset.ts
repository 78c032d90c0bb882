// Places in a text, and what was typed in it, once the text has changed elsewhere.
import { textDifferences, type Difference } from "@/components/desk/body-editor/apply/differences";

/** Where a place is: words that came in at it stand behind it; in words that gave way, it is behind their successors. */
export function movedOffset(differences: readonly Difference[], offset: number): number {
  let moved = offset;
  for (const { from, to, newTo } of differences) {
    if (offset <= from) break;
    moved = offset < to ? newTo : offset + newTo - to;
  }
  return moved;
}

/** What was typed over `before`, so that it says `typed`, done to `now`, which `before` has become. */
export function typedOver(before: string, typed: string, now: string): string {
  if (before === now) return typed;
  const since = textDifferences(before, now);
  return textDifferences(before, typed).reduceRight((text, { from, to, newFrom, newTo }) => {
    const [start, end] = [movedOffset(since, from), movedOffset(since, to)];
    return text.slice(0, start) + typed.slice(newFrom, newTo) + text.slice(Math.max(start, end));
  }, now);
}
