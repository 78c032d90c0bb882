// Lines of print from close by: one word struck out, the right one above it, the pencil at rest.
import {
  chanceFrom,
  clipped,
  hatch,
  ink,
  polygon,
  pressed,
  rect,
  stroke,
} from "@/prisma/seed/drawings/ink";

export function drawWhatACorrectionOwes(): string {
  return pressed(ink.paper, ...lines(), correction(), pencil());
}

/** Words as bars. In the third line one of them, paler than the rest, is the wrong one. */
function lines(): string[] {
  const chance = chanceFrom(104);
  const bars: string[] = [];
  for (const y of [70, 232, 662, 824, 986]) {
    for (let x = -90 + chance() * 60; x < 1640;) {
      const width = 90 + chance() * 250;
      bars.push(rect(x, y, width, 56, ink.deep));
      x += width + 44;
    }
  }
  for (const [x, width] of [
    [-60, 210],
    [194, 330],
    [1012, 130],
    [1186, 270],
    [1500, 150],
  ] as const) {
    bars.push(rect(x, 500, width, 56, ink.deep));
  }
  bars.push(rect(568, 500, 400, 56, ink.mist));
  return bars;
}

/** The stroke through the word, which runs on up to the right one. */
function correction(): string {
  return (
    stroke("M536 546c90 -44 150 4 230 -20s130 -26 200 -12c86 16 118 -80 26 -122", ink.warm, 17) +
    rect(560, 350, 410, 56, ink.warm)
  );
}

/** A long pencil across the corner; its lead is of the colour of its strokes. */
function pencil(): string {
  const along = (from: number, to: number) => `M${from} -44H${to}V44H${from}Z`;
  const drawn =
    polygon(
      [
        [0, 0],
        [128, -44],
        [128, 44],
      ],
      ink.sand,
    ) +
    polygon(
      [
        [0, 0],
        [46, -16],
        [46, 16],
      ],
      ink.warm,
    ) +
    rect(128, -44, 800, 30, ink.sea) +
    rect(128, -15, 800, 30, ink.deep) +
    rect(128, 14, 800, 30, ink.night) +
    clipped(
      "lit",
      along(128, 928),
      hatch([128, -44, 800, 30], { angle: 0, gap: 12, weight: 3, color: ink.mist }),
    );
  const shadow = clipped(
    "shadow",
    "M30 34L160 64H928V104H170Z",
    hatch([0, 20, 960, 100], { angle: -38, gap: 13, weight: 4, color: ink.sea }),
  );
  return `<g transform="translate(1030 566) rotate(38)">${shadow}${drawn}</g>`;
}
