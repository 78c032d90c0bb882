import { z } from "zod";
import { recordId, textUpTo } from "@/lib/base/text-input";

/** In characters. */
export const longestNote = 2_000;

/** The browser chooses the id, so that sending it twice writes it once. */
export const newAnswer = z.strictObject({
  id: recordId("A note"),
  words: textUpTo("A note", longestNote).min(1, { error: "Write the note first." }),
});
export type NewAnswer = z.infer<typeof newAnswer>;

/** `blockId` null: a note on the whole article. */
export const newNote = newAnswer.extend({ blockId: recordId("A block").nullable() });
export type NewNote = z.infer<typeof newNote>;

export const person = z.object({ id: z.string(), name: z.string() });
export type Person = z.infer<typeof person>;

const note = z.object({
  id: z.string(),
  /** A user's name; "Wire copy" for what came with it. */
  writer: z.string(),
  words: z.string(),
  mentioned: z.array(person),
  writtenAt: z.string(),
});
export type Note = z.infer<typeof note>;

/** Answers are in the order of their writing. Resolved by null: by a user who was deleted. */
export const thread = note.extend({
  blockId: z.string().nullable(),
  answers: z.array(note),
  resolved: z.object({ by: z.string().nullable(), at: z.string() }).nullable(),
});
export type Thread = z.infer<typeof thread>;

export const notesOfArticle = z.object({ threads: z.array(thread), people: z.array(person) });
export type NotesOfArticle = z.infer<typeof notesOfArticle>;
