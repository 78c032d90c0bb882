import { isLoneCredit } from "@/lib/content/wire/caption";
import { columns } from "@/lib/content/wire/lines";
import type { Unit } from "@/lib/content/wire/wrapping";

/** In columns of a terminal. */
const widest = 80;
const mostWords = 12;

/** A short piece that begins like a title and ends without a mark. */
export function looksLikeSubheading({ lines, words }: Unit): boolean {
  return (
    lines.length === 1 &&
    columns(words) <= widest &&
    words.split(/\s+/).length <= mostWords &&
    /^["“‘'«「]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(words) &&
    /\p{L}/u.test(words) &&
    !/[.!?。！？…,;:，；：、–—-]["'”’)\]]*$/u.test(words) &&
    !isLoneCredit(words)
  );
}
