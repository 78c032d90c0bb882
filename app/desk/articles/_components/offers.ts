// The filters that a typed word may mean.
import { textKey } from "@/lib/base/search-text/text-key";

export type Offer = { name: string; value: string; words: string };

const most = 8;

/** Those with a word that begins as the last typed word does, or all without a word; at most eight. */
export function offersFor(typed: string, offers: readonly Offer[]): Offer[] {
  const last = textKey(lastWord(typed));
  if (last === "") return offers.slice(0, most);
  const fits = ({ words }: Offer) => ` ${textKey(words)}`.includes(` ${last}`);
  return offers.filter(fits).slice(0, most);
}

/** What was typed before the word that became a filter. */
export function withoutLastWord(typed: string): string {
  return typed.slice(0, typed.length - lastWord(typed).length).trimEnd();
}

function lastWord(typed: string): string {
  return /\S*$/.exec(typed)?.[0] ?? "";
}
