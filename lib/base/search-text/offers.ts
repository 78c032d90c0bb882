// The records that are offered while somebody types a name. Runs in the browser.
import { typingKey } from "@/lib/base/search-text/typing-key";
import { textKey } from "@/lib/base/search-text/text-key";

export type Named = { id: string; name: string };

/** `isNear`: the name is not what was typed, but may be meant. */
export type Offer = { known: Named; isNear: boolean } | { newName: string };

export type OfferedFrom = {
  known: readonly Named[];
  chosenIds: readonly string[];
  /** Whether a name that none has may be added. */
  mayAdd: boolean;
  /** Whether somebody may mean one name and type the other. */
  areNear?: (one: string, other: string) => boolean;
};

/** As many as fit a list under a field. */
const mostOffered = 8;

/** Names that begin with the words come first, then others that have them, then near ones. Last, a new name. */
export function offersFor(typed: string, from: OfferedFrom): Offer[] {
  const { known, chosenIds, mayAdd, areNear = () => false } = from;
  const [key, name] = [textKey(typed), typingKey(typed)];
  const free = known
    .filter(({ id }) => !chosenIds.includes(id))
    .map((one) => ({ one, name: textKey(one.name) }));
  const begins = ({ name }: { name: string }) => Number(name.startsWith(key));
  const fitting = free.filter(({ name }) => name.includes(key));
  const near = free.filter(
    (one) => name !== "" && !fitting.includes(one) && areNear(one.one.name, typed),
  );
  const isNew = name !== "" && known.every((one) => typingKey(one.name) !== name);
  const offered = [
    ...fitting.sort((one, other) => begins(other) - begins(one)).map((found) => [found, false]),
    ...near.map((found) => [found, true]),
  ] as [(typeof free)[number], boolean][];
  return [
    ...offered.slice(0, mostOffered).map(([{ one }, isNear]) => ({ known: one, isNear })),
    ...(mayAdd && isNew ? [{ newName: typed.trim() }] : []),
  ];
}

/**
 * Which offer Enter takes before an arrow key chose one; -1 for none. `mayGuess`: the first that fits. Otherwise the one
 * with the typed name, or a new name that nothing resembles.
 */
export function firstActive(typed: string, offers: readonly Offer[], mayGuess: boolean): number {
  if (mayGuess) return 0;
  const name = typingKey(typed);
  const isTyped = (offer: Offer) =>
    "known" in offer ? typingKey(offer.known.name) === name : offers.length === 1;
  const [at = -1, another] = offers.flatMap((offer, index) => (isTyped(offer) ? index : []));
  return another === undefined ? at : -1;
}
