import type { Body } from "@/lib/content/body/body";
import { placeOf } from "@/lib/content/body/place";
import type { PresentTab } from "@/lib/newsroom/presence/schema";

/** “You have this article open in another tab. Also here: Ann, in paragraph 4; Bo.” Empty if nobody is. */
export function presenceSentence(others: readonly PresentTab[], body: Body): string {
  const place = ({ blockId }: PresentTab) => {
    const found = blockId === null ? null : placeOf(body, blockId);
    return found === null ? "" : `, in ${found}`;
  };
  const colleagues = others.filter(({ isYou }) => !isYou);
  const [own] = others.filter(({ isYou }) => isYou);
  return [
    ...(own ? [`You have this article open in another tab${place(own)}.`] : []),
    ...(colleagues.length > 0
      ? [`Also here: ${colleagues.map((one) => one.name + place(one)).join("; ")}.`]
      : []),
  ].join(" ");
}

export function namesByBlock(others: readonly PresentTab[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { blockId, isYou, name } of others) {
    if (blockId === null) continue;
    const before = names.get(blockId);
    const own = isYou ? "You, in another tab" : name;
    names.set(blockId, before === undefined ? own : `${before}; ${own}`);
  }
  return names;
}

/** Says nothing of a person with another tab here. Empty without news. */
export function comingAndGoing(
  before: readonly PresentTab[],
  after: readonly PresentTab[],
): string {
  const names = (others: readonly PresentTab[]) =>
    new Set(others.filter(({ isYou }) => !isYou).map(({ name }) => name));
  const isElsewhere = (others: readonly PresentTab[]) => others.some(({ isYou }) => isYou);
  const came = [...names(after)].filter((name) => !names(before).has(name));
  const left = [...names(before)].filter((name) => !names(after).has(name));
  const and = new Intl.ListFormat("en");
  const have = (people: string[]) => (people.length === 1 ? "has" : "have");
  return [
    ...(came.length > 0 ? [`${and.format(came)} ${have(came)} this article open too.`] : []),
    ...(left.length > 0 ? [`${and.format(left)} ${have(left)} left this article.`] : []),
    ...(isElsewhere(after) && !isElsewhere(before)
      ? ["You have this article open in another tab."]
      : []),
    ...(isElsewhere(before) && !isElsewhere(after)
      ? ["You have this article open only in this tab."]
      : []),
  ].join(" ");
}
