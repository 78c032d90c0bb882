// How the series of a chart are told apart: on a screen, in the dark, and on paper without colours.
export const fills = [
  "fill-accent",
  "fill-ink opacity-35",
  "fill-good",
  "fill-ink-soft opacity-70",
] as const;

export const strokes = [
  { className: "stroke-accent", dashes: undefined },
  { className: "stroke-ink", dashes: "7 4" },
  { className: "stroke-good", dashes: "2 3" },
  { className: "stroke-ink-soft", dashes: "10 3 2 3" },
] as const;

/** In units of a drawing that is shown as wide as it is on a phone and on a wider screen, so that letters keep their size. */
export const widths = [
  { width: 350, className: "sm:hidden print:hidden" },
  { width: 650, className: "hidden sm:block print:block" },
] as const;

export const letters = 14;

/** Of the typeface's letters, on average. */
const letterWidth = letters * 0.52;

/** Cut to what fits. */
export function fitting(words: string, width: number): string {
  const most = Math.max(3, Math.floor(width / letterWidth));
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}
