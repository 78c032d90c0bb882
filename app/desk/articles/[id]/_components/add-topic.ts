import { z } from "zod";
import { problemsOf } from "@/lib/browser/desk-api/answer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";

const topic = z.object({ id: z.string(), name: z.string() });
export type Topic = z.infer<typeof topic>;

/** The topic, or a sentence that says why there is none. */
export async function requestTopic(userId: string, name: string): Promise<Topic | string> {
  const answer = await askDesk({ path: "topics", userId, input: { name }, answer: topic });
  return answer.kind === "done"
    ? answer.answer
    : problemsOf(answer, "The topic could not be added. Try again.").join(" ");
}
