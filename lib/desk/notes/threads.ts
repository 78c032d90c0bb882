// The threads beside an article as they are shown: in the order of the page, and counted.
import type { Body } from "@/lib/content/body/body";
import type { Thread } from "@/lib/newsroom/notes/schema";

/**
 * Threads in the order of the page: those on the article as a whole, then block by block, then
 * those whose block the body does not have. Those on one place stay in the order they came in.
 */
export function inPageOrder(threads: readonly Thread[], body: Body): Thread[] {
  const places = new Map(body.map(({ id }, place) => [id, place]));
  const place = ({ blockId }: Thread) =>
    blockId === null ? -1 : (places.get(blockId) ?? body.length);
  return threads.toSorted((a, b) => place(a) - place(b));
}

/** How many open threads each block has that has any. */
export function openByBlock(threads: readonly Thread[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { blockId, resolved } of threads) {
    if (blockId === null || resolved !== null) continue;
    counts.set(blockId, (counts.get(blockId) ?? 0) + 1);
  }
  return counts;
}

/** The thread that a note begins or answers; undefined if it is in none of these. */
export function threadOf(threads: readonly Thread[], noteId: string): Thread | undefined {
  return threads.find(
    ({ id, answers }) => id === noteId || answers.some((one) => one.id === noteId),
  );
}

/** Who wrote what is new since `before`, in a sentence to be spoken. Empty if nothing is. */
export function newsOf(before: readonly Thread[], after: readonly Thread[]): string {
  const notes = (threads: readonly Thread[]) => threads.flatMap((one) => [one, ...one.answers]);
  const known = new Set(notes(before).map(({ id }) => id));
  const writers = notes(after).flatMap(({ id, writer }) => (known.has(id) ? [] : writer));
  if (writers.length === 0) return "";
  const names = new Intl.ListFormat("en").format(new Set(writers));
  return writers.length === 1 ? `${names} wrote a note.` : `${names} wrote notes.`;
}
