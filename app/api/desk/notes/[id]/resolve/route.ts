import { resolveNote } from "@/lib/newsroom/notes/commands";
import { deskCommand, noInput } from "@/lib/web/routes/desk-route";

export const POST = deskCommand<{ id: string }, typeof noInput>(noInput, ({ actor, params }) =>
  resolveNote(actor, params.id),
);
