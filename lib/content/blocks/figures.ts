// Figures of a table: how they are aligned, and what they are worth.
import { isBlank } from "@/lib/base/text-input";
import { siteLanguage } from "@/lib/base/site-language";
import { plainText } from "@/lib/content/blocks/text";
import type { Table } from "@/lib/content/blocks/table";

const figure =
  /^\(?[+\-\u2212\u2013]?\s?[$€£¥]?\s?(\d[\d.,'\u2019\s]*?)[.,]?\s?(?:%|‰|\p{L}{1,4}\.?)?\)?$/u;
/** It stands for a figure that is not known. */
const noFigure = /^(?:[-\u2010-\u2015\u2212.…]+|n\/?a)$/i;

/** The sign between whole and part. The other one of the two groups the digits of the whole. */
type DecimalSign = "." | ",";
const signs: readonly DecimalSign[] = [".", ","];

const whole: Record<DecimalSign, RegExp> = {
  // Thousands, or lakhs and crores.
  ".": /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})*,\d{3})(?:\.\d+)?$/,
  ",": /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/,
};

/** Spaces and apostrophes group digits in every language: 1 200, 1’200. */
function digitsIn(words: string): string | null {
  const digits = figure.exec(words.trim())?.[1];
  if (digits === undefined) return null;
  if (!/['\u2019\s]/.test(digits)) return digits;
  const isGrouped = /^[1-9]\d{0,2}(?:['\u2019\s]\d{3})+(?:[.,]\d+)?$/.test(digits);
  return isGrouped ? digits.replace(/['\u2019\s]/g, "") : null;
}

/** A date such as 12.05.2024 is none: its digits are no groups of a number. */
export function figureWords(words: string): boolean {
  const digits = digitsIn(words);
  return digits !== null && signs.some((sign) => whole[sign].test(digits));
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

/**
 * What the figures of a column are worth; null for what is no figure. All of them are written in one way: what one of
 * them says of its signs holds for the others. Where none says it, the site's language does. Brackets stand for a minus.
 * Null for all if two of them contradict each other, as 1,200.5 and 1.200,5 do.
 */
export function numbersIn(column: readonly string[]): (number | null)[] | null {
  const all = column.map(digitsIn);
  const figures = all.filter((digits) => digits !== null);
  const fitting = signs.filter((sign) => figures.every((digits) => whole[sign].test(digits)));
  const [first, second] = fitting;
  if (first === undefined) return null;
  const sign = second === undefined ? first : usualSign;
  return column.map((words, index) => {
    const digits = all[index] ?? null;
    if (digits === null) return null;
    const [integer = "", part = "0"] = digits.split(sign);
    const value = Number(`${integer.replace(/[.,]/g, "")}.${part}`);
    return /^\(?[-\u2212\u2013]|^\(.*\)$/.test(words.trim()) ? -value : value;
  });
}

const usualSign: DecimalSign =
  new Intl.NumberFormat(siteLanguage).formatToParts(1.5).find(({ type }) => type === "decimal")
    ?.value === ","
    ? ","
    : ".";
