// Naming an author who is not in the newsroom's records yet.
import { addAuthor, newAuthor } from "@/lib/authors/commands";
import { deskCommand } from "@/lib/web/desk-route";

export const POST = deskCommand(newAuthor, ({ actor, input }) => addAuthor(actor, input));
