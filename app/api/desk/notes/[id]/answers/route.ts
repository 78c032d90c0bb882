import { answerNote } from "@/lib/newsroom/notes/commands";
import { newAnswer } from "@/lib/newsroom/notes/schema";
import { deskCommand } from "@/lib/web/routes/desk-route";

export const POST = deskCommand<{ id: string }, typeof newAnswer>(
  newAnswer,
  ({ actor, params, input }) => answerNote(actor, params.id, input),
);
