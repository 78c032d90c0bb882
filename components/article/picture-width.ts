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

/** A picture's width in rem, and its `sizes`. */
export type Fitted = {
  rem: number;
  sizes: string;
  /** Its caption keeps the margins of the page. */
  isEdgeToEdge?: true;
};

/** Rem. The widest file is no wider. */
const widestEdges = 160;

/** A portrait from edge to edge would be taller than a screen, so that it is as wide as a wide picture. */
export function edgeToEdge(file: Size | null): Fitted | undefined {
  if (file === null) return undefined;
  const isUpright = file.width < (file.height * 4) / 3;
  if (isUpright) return { rem: widthIn(62, file), sizes: sizesOf(widthIn(62, file)) };
  const rem = Math.min(widestEdges, file.width / dots);
  const sizes = `(min-width: ${said(rem)}rem) ${said(rem)}rem, 100vw`;
  return { rem, sizes, isEdgeToEdge: true };
}

/** Rem: widths of `beside-text` in theme.css, from which width of the window on. */
const beside = [
  { from: 80, rem: 26 },
  { from: 64, rem: 20 },
];

export function besideText(file: Size | null): Fitted | undefined {
  if (file === null) return undefined;
  const rem = widthIn(41, file);
  const floated = beside.map(
    (one) => `(min-width: ${one.from}rem) ${said(Math.min(one.rem, rem))}rem`,
  );
  return { rem, sizes: [...floated, sizesOf(rem)].join(", ") };
}

/** Rem. */
const widestPair = 62;
const gap = 1;
const tallestPair = 40;

/** The widths of a pair, and of its pictures at one height. A file that is awaited is drawn at 16:10. */
export function pairOf(files: readonly (Size | null)[]) {
  const sizes = files.map((file) => file ?? { width: 1600, height: 1000 });
  const ratios = sizes.map(({ width, height }) => width / height);
  const all = ratios.reduce((sum, ratio) => sum + ratio, 0);
  const room = widestPair - gap * (files.length - 1);
  const height = Math.min(room / all, tallestPair, ...sizes.map((one) => one.height / dots));
  const pictures = ratios.map((ratio): Fitted & { ratio: number } => {
    const rem = height * ratio;
    const share = said((100 * ratio) / all);
    const shown = `(min-width: ${widestPair + 2}rem) ${said(rem)}rem, (min-width: 40rem) ${share}vw`;
    return { rem, ratio, sizes: `${shown}, calc(100vw - 2rem)` };
  });
  return { rem: height * all + gap * (files.length - 1), pictures };
}

/** For `sizes`: narrower windows show it from margin to margin. */
export function sizesOf(rem: number): string {
  const shown = said(rem);
  return `(min-width: ${shown + 2}rem) ${shown}rem, calc(100vw - 2rem)`;
}

function said(rem: number): number {
  return Number(rem.toFixed(2));
}
