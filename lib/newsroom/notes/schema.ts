// What a note is, as it comes in from the desk and as the desk is told of it.
import { z } from "zod";
import { recordId, textUpTo } from "@/lib/base/text-input";

/** The longest note there may be, in characters. */
export const longestNote = 2_000;

/** An answer to a note. The browser chooses its id, so that sending it twice writes it once. */
export const newAnswer = z.strictObject({
  id: recordId("A note"),
  words: textUpTo("A note", longestNote).min(1, { error: "Write the note first." }),
});
export type NewAnswer = z.infer<typeof newAnswer>;

/** A note on a block of the article, or (null) on the article as a whole. */
export const newNote = newAnswer.extend({ blockId: recordId("A block").nullable() });
export type NewNote = z.infer<typeof newNote>;

/** Somebody who can be mentioned. */
export const person = z.object({ id: z.string(), name: z.string() });
export type Person = z.infer<typeof person>;

export const note = z.object({
  id: z.string(),
  /** A user's name; "Wire copy" for what came with it. */
  writer: z.string(),
  words: z.string(),
  mentioned: z.array(person),
  /** As people read it. */
  writtenAt: z.string(),
});
export type Note = z.infer<typeof note>;

/** A note and its answers, the first first. Resolved by nobody: by a user who is not there any more. */
export const thread = note.extend({
  blockId: z.string().nullable(),
  answers: z.array(note),
  resolved: z.object({ by: z.string().nullable(), at: z.string() }).nullable(),
});
export type Thread = z.infer<typeof thread>;

/** All that the notes beside an article show. */
export const notesOfArticle = z.object({ threads: z.array(thread), people: z.array(person) });
export type NotesOfArticle = z.infer<typeof notesOfArticle>;
