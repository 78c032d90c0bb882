import { reopenNote } from "@/lib/newsroom/notes/commands";
import { deskCommand, noInput } from "@/lib/web/routes/desk-route";

export const POST = deskCommand<{ id: string }, typeof noInput>(noInput, ({ actor, params }) =>
  reopenNote(actor, params.id),
);
