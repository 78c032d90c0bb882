// Figures of a table: how they are aligned, and what they are worth.
import { isBlank } from "@/lib/base/text-input";
import { plainText } from "@/lib/content/blocks/text";
import type { Table } from "@/lib/content/blocks/table";

const figure =
  /^\(?[+\-\u2212\u2013]?\s?[$€£¥]?\s?\d[\d.,'\u2019\s\u00a0\u2009\u202f]*\s?(?:%|‰|\p{L}{1,4}\.?)?\)?$/u;
/** It stands for a figure that is not known. */
const noFigure = /^(?:[-\u2010-\u2015\u2212.…]+|n\/?a)$/i;

export function figureWords(words: string): boolean {
  return figure.test(words.trim());
}

/** Of each column: all its cells below the header are figures, so that their digits stand below one another. */
export function figureColumns({ grid: { columns, rows }, hasHeaderRow }: Table): boolean[] {
  const body = hasHeaderRow ? rows.slice(1) : rows;
  return columns.map((_, column) => {
    const words = body
      .map(({ cells }) => plainText(cells[column] ?? []).trim())
      .filter((one) => !isBlank(one) && !noFigure.test(one));
    return words.length > 0 && words.every(figureWords);
  });
}

/** What a figure is worth, whichever signs group its digits; null if it is none. Brackets stand for a minus. */
export function numberIn(words: string): number | null {
  if (!figureWords(words)) return null;
  const isNegative = /^\(?[-\u2212\u2013]|^\(.*\)$/.test(words.trim());
  const digits = words.replace(/[^\d.,]/g, "").replace(/[.,]+$/, "");
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const whole = (part: string) => part.replace(/[.,]/g, "");
  const value = isGrouped(digits)
    ? Number(whole(digits))
    : Number(
        `${whole(digits.slice(0, last < 0 ? undefined : last))}.${last < 0 ? "0" : digits.slice(last + 1)}`,
      );
  return isNegative ? -value : value;
}

/** One sign alone, before three digits each: 1,200 and 1.200.000, but not 1.250 behind a comma, nor 0.125. */
function isGrouped(digits: string): boolean {
  return /^[1-9]\d{0,2}(?:,\d{3})+$|^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(digits);
}
