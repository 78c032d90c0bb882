// Naming a topic that the newsroom has not had yet, while writing.
import { addTopic } from "@/lib/topics/commands";
import { newTopic } from "@/lib/topics/schema";
import { deskCommand } from "@/lib/web/desk-route";
import { expireNewEditions } from "@/lib/web/reader-pages";

export const POST = deskCommand(newTopic, async ({ actor, input }) => {
  const topic = await addTopic(actor, input);
  await expireNewEditions();
  return topic;
});
