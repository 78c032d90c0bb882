// How wide a whole picture is shown in a column of text: a small one is not enlarged, and a tall one is hardly
// taller than a screen.
import type { Size } from "@/lib/content/media/crop";

/** Dots of a screen to one rem, as browsers have it unless a reader chose otherwise. */
const dots = 16;

/** Rem. A chart may be taller: below this width its words could not be read. */
const narrowestTall = 26;
const tallest = 52;

/** Rem, in a column so many rem wide. */
export function widthIn(column: number, { width, height }: Size): number {
  const notTooTall = Math.max(narrowestTall, (tallest * width) / height);
  return Math.min(column, notTooTall, width / dots);
}

/** The same as `sizes` has it: narrower windows show it from margin to margin. */
export function sizesOf(rem: number): string {
  const shown = Number(rem.toFixed(2));
  return `(min-width: ${shown + 2}rem) ${shown}rem, calc(100vw - 2rem)`;
}
