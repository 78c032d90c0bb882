// Which topics are offered for what somebody types into an article’s field. Runs in the browser.
import { typingKey } from "@/lib/base/search-text/typing-key";
import { textKey } from "@/lib/base/search-text/text-key";

type Topic = { id: string; name: string };

/** What can be chosen: a topic, or to add one of this name. */
export type Offer = { topic: Topic } | { newName: string };

/** Offered at once: what fits a list under a field. */
const mostOffered = 8;

/**
 * The topics whose name has the words, those that begin with them first, without those that were
 * chosen; and last, to whom `mayAdd`, a new one where none is called just that.
 */
export function offersFor(
  typed: string,
  {
    topics,
    chosenIds,
    mayAdd,
  }: { topics: readonly Topic[]; chosenIds: readonly string[]; mayAdd: boolean },
): Offer[] {
  const key = textKey(typed);
  const keyed = topics.map((topic) => ({ topic, name: textKey(topic.name) }));
  const fitting = keyed.filter(
    ({ topic, name }) => name.includes(key) && !chosenIds.includes(topic.id),
  );
  const begins = (one: { name: string }) => Number(one.name.startsWith(key));
  const known = fitting.sort((one, other) => begins(other) - begins(one)).slice(0, mostOffered);
  const name = typingKey(typed);
  const isNew = name !== "" && topics.every((topic) => typingKey(topic.name) !== name);
  return [
    ...known.map(({ topic }) => ({ topic })),
    ...(mayAdd && isNew ? [{ newName: typed.trim() }] : []),
  ];
}
