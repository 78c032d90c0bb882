// Pages of many shapes, each with its own layout; the same panel shows on all of them.
import {
  chanceFrom,
  clipped,
  el,
  hatch,
  ink,
  pressed,
  print,
  rect,
} from "@/prisma/seed/drawings/ink";

/** x, y, width and height of the page, then of the panel on it. */
const pages = [
  [70, 80, 380, 500, 40, 110, 300, 130],
  [510, 80, 250, 330, 30, 190, 190, 64],
  [820, 80, 300, 330, 30, 40, 116, 200],
  [1180, 80, 350, 210, 30, 36, 130, 138],
  [510, 470, 610, 450, 250, 60, 320, 180],
  [1180, 350, 150, 300, 18, 90, 114, 78],
  [1380, 350, 150, 300, 18, 184, 114, 60],
  [70, 640, 170, 280, 22, 34, 126, 70],
  [290, 640, 160, 280, 22, 150, 116, 64],
  [1180, 710, 350, 210, 30, 120, 290, 54],
] as const;

export function drawEveryPage(): string {
  const chance = chanceFrom(77);
  return pressed(ink.deep, ...pages.map((page, index) => sheet(page, index, chance)));
}

function sheet(
  [x, y, width, height, left, top, wide, high]: (typeof pages)[number],
  index: number,
  chance: () => number,
): string {
  const edge = Math.max(18, Math.min(40, width * 0.1));
  const paper = index % 4 === 2 ? ink.haze : index % 5 === 3 ? ink.sand : ink.paper;
  const outline = `M${left} ${top}h${wide}v${high}h${-wide}Z`;
  const shadow = `M16 18H${width + 16}V${height + 18}H16Z`;
  return el(
    "g",
    { transform: `translate(${x} ${y})` },
    clipped(
      `under-${index}`,
      shadow,
      hatch([0, 0, width + 40, height + 40], { angle: 45, gap: 11, weight: 4, color: ink.night }),
    ),
    rect(0, 0, width, height, paper),
    around([edge, width, height], [left, top, wide, high], paper, chance),
    rect(left, top, wide, high, ink.warm),
    clipped(
      `panel-${index}`,
      outline,
      rect(left + 14, top + high * 0.2, wide * 0.72, Math.max(9, high * 0.13), ink.paper),
      rect(left + 14, top + high * 0.46, wide * 0.5, Math.max(9, high * 0.13), ink.paper),
    ),
  );
}

/** Columns of text around the panel. */
function around(
  [edge, width, height]: readonly [number, number, number],
  [left, top, wide, high]: readonly [number, number, number, number],
  paper: string,
  chance: () => number,
): string {
  const columns = width > 500 ? 3 : width > 220 ? 2 : 1;
  const gap = 20;
  const column = (width - 2 * edge - gap * (columns - 1)) / columns;
  const lines = Math.floor((height - edge * 2) / 20);
  const text = Array.from({ length: columns }, (_, at) =>
    print(chance, [edge + at * (column + gap), edge, column], {
      lines,
      leading: 20,
      height: 8,
      color: ink.sea,
    }),
  );
  return text.join("") + rect(left - 12, top - 13, wide + 24, high + 25, paper);
}
