// Naming a topic that the newsroom has not had yet, while writing.
import { addTopic } from "@/lib/newsroom/topics/commands";
import { newTopic } from "@/lib/newsroom/topics/schema";
import { deskCommand } from "@/lib/web/routes/desk-route";
import { expireNewEditions } from "@/lib/web/pages/reader-pages";

export const POST = deskCommand(newTopic, async ({ actor, input }) => {
  const topic = await addTopic(actor, input);
  await expireNewEditions();
  return topic;
});
