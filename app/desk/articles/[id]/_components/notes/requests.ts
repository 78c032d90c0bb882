import { z } from "zod";
import { problemsOf } from "@/lib/browser/desk-api/answer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import { notesOfArticle, type NotesOfArticle } from "@/lib/newsroom/notes/schema";

/** Null after a failure: they are read again before long. */
export async function readNotes(userId: string, articleId: string): Promise<NotesOfArticle | null> {
  const path = `articles/${encodeURIComponent(articleId)}/notes`;
  const answer = await askDesk({ path, userId, answer: notesOfArticle });
  return answer.kind === "done" ? answer.answer : null;
}

/** Gives the sentences of a refusal. What was done is answered with nothing. */
export async function sendNoteCommand(
  userId: string,
  path: string,
  input: object,
): Promise<readonly string[]> {
  const answer = await askDesk({ path, userId, input, answer: z.null() });
  return answer.kind === "done" ? [] : problemsOf(answer, "The server cannot be reached.");
}
