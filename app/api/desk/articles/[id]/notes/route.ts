import { writeNote } from "@/lib/newsroom/notes/commands";
import { getNotes } from "@/lib/desk/notes/queries";
import { newNote } from "@/lib/newsroom/notes/schema";
import { deskCommand, deskQuery } from "@/lib/web/routes/desk-route";

type Params = { id: string };

export const GET = deskQuery<Params>(({ actor, params }) => getNotes(actor, params.id));

export const POST = deskCommand<Params, typeof newNote>(newNote, ({ actor, params, input }) =>
  writeNote(actor, params.id, input),
);
