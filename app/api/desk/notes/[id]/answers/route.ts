// Answering a note.
import { answerNote } from "@/lib/notes/commands";
import { newAnswer } from "@/lib/notes/schema";
import { deskCommand } from "@/lib/web/desk-route";

export const POST = deskCommand<{ id: string }, typeof newAnswer>(
  newAnswer,
  async ({ actor, params, input }) => {
    await answerNote(actor, params.id, input);
    return new Response(null, { status: 204 });
  },
);
