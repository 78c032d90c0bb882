import { createAuthor } from "@/lib/newsroom/authors/commands";
import { newAuthor } from "@/lib/newsroom/authors/schema";
import { deskCommand } from "@/lib/web/routes/desk-route";

export const POST = deskCommand(newAuthor, ({ actor, input }) => createAuthor(actor, input));
