// A small picture is not enlarged, and a tall one is hardly taller than a screen.
import type { Size } from "@/lib/content/media/crop";

/** CSS pixels of one rem. */
const dots = 16;

/** Rem. A chart may be taller: below this width its text could not be read. */
const narrowestTall = 26;
const tallest = 52;

/** In rem, in a column of `column` rem. */
export function widthIn(column: number, { width, height }: Size): number {
  const notTooTall = Math.max(narrowestTall, (tallest * width) / height);
  return Math.min(column, notTooTall, width / dots);
}

/** For `sizes`: narrower windows show it from margin to margin. */
export function sizesOf(rem: number): string {
  const shown = Number(rem.toFixed(2));
  return `(min-width: ${shown + 2}rem) ${shown}rem, calc(100vw - 2rem)`;
}
