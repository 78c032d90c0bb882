// The newsroom is asked for a topic that it has not had yet.
import { z } from "zod";

const topic = z.object({ id: z.string(), name: z.string() });
export type Topic = z.infer<typeof topic>;
const refusal = z.object({ problems: z.array(z.string()) });

/** The topic of that name, or a sentence why there is none. */
export async function addTopic(name: string): Promise<Topic | string> {
  try {
    const answer = await fetch("/api/desk/topics", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name }),
    });
    const json: unknown = await answer.json();
    return answer.ok ? topic.parse(json) : refusal.parse(json).problems.join(" ");
  } catch {
    // fetch, json and parse throw when the connection fails or what comes back is not the desk's answer.
    return "The topic could not be added. Try again.";
  }
}
