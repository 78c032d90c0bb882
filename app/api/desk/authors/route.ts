// Naming an author who is not in the newsroom's records yet.
import { addAuthor } from "@/lib/authors/commands";
import { newAuthor } from "@/lib/authors/schema";
import { deskCommand } from "@/lib/web/desk-route";

export const POST = deskCommand(newAuthor, ({ actor, input }) => addAuthor(actor, input));
