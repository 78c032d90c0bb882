// What the notes ask of the server.
import { z } from "zod";
import { notesOfArticle, type NotesOfArticle } from "@/lib/newsroom/notes/schema";
import { writingFor } from "@/lib/browser/presence/whose-page";

const refusal = z.object({ problems: z.array(z.string()) });

/** The notes as they stand; null if the server cannot be reached or refuses. */
export async function readNotes(articleId: string): Promise<NotesOfArticle | null> {
  try {
    const answer = await fetch(`/api/desk/articles/${articleId}/notes`);
    return answer.ok ? notesOfArticle.parse(await answer.json()) : null;
  } catch {
    // fetch and json throw when the connection fails: the notes are read again before long.
    return null;
  }
}

/** Sends what is to be done for a user; gives the sentences of a refusal, none if it was done. */
export async function send(
  userId: string,
  path: string,
  input: object,
): Promise<readonly string[]> {
  try {
    const answer = await fetch(`/api/desk/${path}`, {
      method: "POST",
      headers: writingFor(userId),
      body: JSON.stringify(input),
    });
    return answer.ok ? [] : refusal.parse(await answer.json()).problems;
  } catch {
    // fetch and json throw when the connection fails or what comes back is not the desk's answer.
    return ["The server cannot be reached."];
  }
}
