// Words that are also found as one: McDonald’s as mcdonalds, 1,400 as 1400, e-mail as email, U.S. as us.
import { stretchesOf, type Word } from "@/lib/base/search-text/words";

type Joint = { between: RegExp; first: RegExp; others: RegExp };

export const apostrophe = /['‘’‛ʹʻʼʽ′´`＇]/;

const letters = /^[\p{L}\p{M}]/u;
const oneLetter = /^\p{L}\p{M}*$/u;

/** What stands between two words that are one, and what those words are. */
const joints: Joint[] = [
  { between: new RegExp(`^${apostrophe.source}$`), first: letters, others: letters },
  { between: /^[-‐‑·‧]$/, first: letters, others: letters },
  { between: /^\.$/, first: oneLetter, others: oneLetter },
  { between: /^ ?& ?$/, first: /^\p{L}{1,3}$/u, others: /^\p{L}{1,3}$/u },
  { between: /^[.,'’٬، \u00a0\u2009\u202f]$/, first: /^\d{1,3}$/, others: /^\d{3}$/ },
];

export function joinedOf(text: string): Word[] {
  const words = [...stretchesOf(text)].flatMap((one) => (one.kind === "word" ? one.words : []));
  return joints
    .flatMap((joint) => rowsOf(words, text, joint))
    .map((row) => ({
      folded: row.map(({ folded }) => folded).join(""),
      from: row[0]?.from ?? 0,
      to: row.at(-1)?.to ?? 0,
    }));
}

function rowsOf(words: readonly Word[], text: string, { between, first, others }: Joint): Word[][] {
  const rows: Word[][] = [];
  let row: Word[] = [];
  for (const word of words) {
    const last = row.at(-1);
    const isNext =
      last !== undefined &&
      others.test(word.folded) &&
      between.test(text.slice(last.to, word.from));
    if (isNext) row.push(word);
    else {
      if (row.length > 1) rows.push(row);
      row = first.test(word.folded) ? [word] : [];
    }
  }
  return row.length > 1 ? [...rows, row] : rows;
}
