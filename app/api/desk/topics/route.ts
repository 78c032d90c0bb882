import { createTopic } from "@/lib/newsroom/topics/commands";
import { newTopic } from "@/lib/newsroom/topics/schema";
import { deskCommand } from "@/lib/web/routes/desk-route";

export const POST = deskCommand(newTopic, ({ actor, input }) => createTopic(actor, input));
