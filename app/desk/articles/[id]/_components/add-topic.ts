import { problemsOf } from "@/lib/browser/desk-api/answer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import { namedTopic, type NamedTopic } from "@/lib/newsroom/topics/schema";

/** The topic, or a sentence that says why there is none. */
export async function requestTopic(userId: string, name: string): Promise<NamedTopic | string> {
  const answer = await askDesk({ path: "topics", userId, input: { name }, answer: namedTopic });
  return answer.kind === "done"
    ? answer.answer
    : problemsOf(answer, "The topic could not be added. Try again.").join(" ");
}
