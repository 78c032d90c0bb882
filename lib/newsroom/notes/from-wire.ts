// Notes from wire copy: its lines to editors, kept beside the article.
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { longestNote } from "@/lib/newsroom/notes/schema";

/** Writes the lines as notes without a writer, in as few notes as they fit. */
export async function keepWireNotes(
  tx: Transaction,
  articleId: string,
  lines: readonly string[],
): Promise<void> {
  const createdAt = now();
  const data = notesOf(lines).map((words) => ({ articleId, words, createdAt }));
  if (data.length > 0) await tx.note.createMany({ data });
}

/** A line that is longer than a note goes on in the next one. */
export function notesOf(lines: readonly string[]): string[] {
  const notes: string[] = [];
  for (const line of lines) {
    for (let from = 0; from < line.length; from += longestNote) {
      const piece = line.slice(from, from + longestNote);
      const last = notes.at(-1);
      const joined = last === undefined ? piece : `${last}\n${piece}`;
      if (last === undefined || joined.length > longestNote) notes.push(piece);
      else notes[notes.length - 1] = joined;
    }
  }
  return notes;
}
