// The topics that are offered while somebody types. Runs in the browser.
import { typingKey } from "@/lib/base/search-text/typing-key";
import { textKey } from "@/lib/base/search-text/text-key";

type Topic = { id: string; name: string };

export type Offer = { topic: Topic } | { newName: string };

/** As many as fit a list under a field. */
const mostOffered = 8;

/** Names that begin with the words come first. Last, for a user who `mayAdd`, a new topic, unless one has this name. */
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
