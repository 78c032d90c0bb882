// A broadsheet, and a telephone through which the same columns run on in their dark dress.
import {
  chanceFrom,
  circle,
  clipped,
  el,
  hatch,
  ink,
  pressed,
  print,
  rect,
  stroke,
} from "@/prisma/seed/drawings/ink";

const phone = { x: 268, y: 92, width: 420, height: 816 } as const;
const inset = 22;

type Dress = { paper: string; words: string; faint: string; picture: string };

export function drawPageOnAPhone(): string {
  const { x, y, width, height } = phone;
  const screen = rounded(x + inset, y + inset, width - 2 * inset, height - 2 * inset, 34);
  return pressed(
    ink.sea,
    clipped(
      "table",
      "M-40 -40H1640V1040H-40Z",
      hatch([-40, -40, 1680, 1080], { angle: 24, gap: 26, weight: 3, color: ink.deep }),
    ),
    el("g", { transform: "translate(26 30)" }, rect(150, 60, 1300, 1000, ink.deep)),
    broadsheet({ paper: ink.paper, words: ink.night, faint: ink.sea, picture: ink.mist }),
    el("path", { d: rounded(x + 24, y + 26, width, height, 56), fill: ink.deep }),
    el("path", { d: rounded(x, y, width, height, 56), fill: ink.night }),
    clipped(
      "screen",
      screen,
      broadsheet({ paper: ink.deep, words: ink.paper, faint: ink.mist, picture: ink.sea }),
    ),
    clipped("foot", screen, rect(x, y + height - 84, width, 84, ink.deep)),
    stroke(`M${x + width / 2 - 44} ${y + height - 50}h88`, ink.paper, 8),
  );
}

function rounded(x: number, y: number, width: number, height: number, r: number): string {
  return `M${x + r} ${y}h${width - 2 * r}q${r} 0 ${r} ${r}v${height - 2 * r}q0 ${r} ${-r} ${r}h${-(width - 2 * r)}q${-r} 0 ${-r} ${-r}v${-(height - 2 * r)}q0 ${-r} ${r} ${-r}Z`;
}

/** The same page in two dresses: everything stands where it stood. */
function broadsheet({ paper, words, faint, picture }: Dress): string {
  const chance = chanceFrom(6);
  const column = (x: number, y: number, lines: number) =>
    print(chance, [x, y, 270], { lines, leading: 25, height: 9, color: faint });
  return (
    rect(150, 60, 1300, 1000, paper) +
    rect(214, 110, 1172, 6, words) +
    rect(214, 262, 1172, 6, words) +
    rect(330, 150, 620, 74, words) +
    rect(990, 150, 280, 74, words) +
    rect(330, 300, 320, 40, words) +
    rect(330, 356, 250, 40, words) +
    column(330, 430, 26) +
    landscape(picture, words) +
    column(716, 706, 15) +
    column(1050, 706, 15) +
    stroke("M683 300V1040M1018 700V1040", faint, 3)
  );
}

function landscape(picture: string, words: string): string {
  return (
    rect(716, 300, 604, 370, picture) +
    circle(1180, 420, 62, ink.warm) +
    clipped(
      words === ink.night ? "hill" : "dark-hill",
      "M716 670V590Q830 470 940 560T1150 560T1320 520V670Z",
      rect(700, 440, 640, 240, words),
    )
  );
}
