// The filters that the last typed words may mean.
import { textKey } from "@/lib/base/search-text/text-key";

export type Offer = { name: string; value: string; words: string };

const most = 8;

/**
 * Those that have what was typed last: its last word, or as many words more as a filter has. Those that have more of it come first. All
 * without a word; at most eight.
 */
export function offersFor(typed: string, offers: readonly Offer[]): Offer[] {
  if (textKey(lastWords(typed, 1)) === "") return offers.slice(0, most);
  return offers
    .map((offer) => ({ offer, meant: meantBy(offer, typed) }))
    .filter(({ meant }) => meant !== "")
    .sort((one, other) => other.meant.length - one.meant.length)
    .map(({ offer }) => offer)
    .slice(0, most);
}

/** What was typed before the words that became a filter. */
export function withoutNameOf(offer: Offer, typed: string): string {
  return typed.slice(0, typed.length - meantBy(offer, typed).length).trimEnd();
}

/** The longest ending, in whole words, with which a word of the filter begins; empty if there is none. */
function meantBy({ words }: Offer, typed: string): string {
  const name = ` ${textKey(words)}`;
  for (let length = words.split(/\s+/).length; length > 0; length -= 1) {
    const ending = lastWords(typed, length);
    const key = textKey(ending);
    if (key !== "" && name.includes(` ${key}`)) return ending;
  }
  return "";
}

function lastWords(typed: string, count: number): string {
  return new RegExp(`(?:\\S+\\s+){0,${count - 1}}\\S*$`).exec(typed)?.[0] ?? "";
}
