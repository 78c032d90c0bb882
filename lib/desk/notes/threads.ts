import type { Body } from "@/lib/content/body/body";
import type { Thread } from "@/lib/newsroom/notes/schema";

/**
 * In the order of the page: threads on the whole article, then by block, then those with a block that the body does not
 * have. Threads in one place keep their order.
 */
export function inPageOrder(threads: readonly Thread[], body: Body): Thread[] {
  const places = new Map(body.map(({ id }, place) => [id, place]));
  const place = ({ blockId }: Thread) =>
    blockId === null ? -1 : (places.get(blockId) ?? body.length);
  return threads.toSorted((a, b) => place(a) - place(b));
}

/** Only blocks with open threads. */
export function openByBlock(threads: readonly Thread[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { blockId, resolved } of threads) {
    if (blockId === null || resolved !== null) continue;
    counts.set(blockId, (counts.get(blockId) ?? 0) + 1);
  }
  return counts;
}

/** Undefined if no thread has the note. */
export function threadOf(threads: readonly Thread[], noteId: string): Thread | undefined {
  return threads.find(
    ({ id, answers }) => id === noteId || answers.some((one) => one.id === noteId),
  );
}

/** A sentence for screen readers on the writers of new notes; empty without any. */
export function newsOf(before: readonly Thread[], after: readonly Thread[]): string {
  const notes = (threads: readonly Thread[]) => threads.flatMap((one) => [one, ...one.answers]);
  const known = new Set(notes(before).map(({ id }) => id));
  const writers = notes(after).flatMap(({ id, writer }) => (known.has(id) ? [] : writer));
  if (writers.length === 0) return "";
  const names = new Intl.ListFormat("en").format(new Set(writers));
  return writers.length === 1 ? `${names} wrote a note.` : `${names} wrote notes.`;
}
