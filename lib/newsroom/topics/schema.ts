import { z } from "zod";
import { slug } from "@/lib/content/addresses";
import { recordName, textUpTo } from "@/lib/base/text-input";

/** In characters. */
export const longestName = 60;
export const longestDescription = 500;

const name = recordName("A topic’s name", longestName, "Give the topic’s name.");

export const newTopic = z.strictObject({ name });

export const namedTopic = z.object({ id: z.string(), name: z.string() });
export type NamedTopic = z.infer<typeof namedTopic>;

/** The description may be empty. */
export const topicParticulars = z.strictObject({
  name,
  slug,
  description: textUpTo("A description", longestDescription),
});
export type TopicParticulars = z.infer<typeof topicParticulars>;
