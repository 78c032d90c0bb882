// A small computer, and the one upright folder beside it.
import {
  chanceFrom,
  clipped,
  hatch,
  ink,
  polygon,
  pressed,
  print,
  rect,
  shape,
  stroke,
} from "@/prisma/seed/drawings/ink";

const table = 760;

export function drawOneFolder(): string {
  return pressed(
    ink.mist,
    rect(-40, table, 1680, 280, ink.night),
    rect(-40, table, 1680, 16, ink.paper),
    computer(),
    folder(),
  );
}

function computer(): string {
  const vents = Array.from({ length: 9 }, (_, index) => `M${318 + index * 22} 560v112`).join("");
  const shadow = "M250 776H590L470 900H90Z";
  return (
    clipped(
      "computer-shadow",
      shadow,
      hatch([60, 770, 560, 140], { angle: 0, gap: 15, weight: 4, color: ink.deep }),
    ) +
    polygon(
      [
        [540, 505],
        [606, 475],
        [606, 738],
        [540, table],
      ],
      ink.night,
    ) +
    polygon(
      [
        [270, 505],
        [336, 475],
        [606, 475],
        [540, 505],
      ],
      ink.haze,
    ) +
    rect(270, 505, 270, table - 505, ink.deep) +
    stroke(vents, ink.night, 8) +
    rect(306, 702, 60, 10, ink.mist) +
    shape("M498 696h18v18h-18Z", ink.warm) +
    stroke("M606 640c120 0 70 -150 170 -150s70 -590 70 -590", ink.night, 9)
  );
}

function folder(): string {
  const chance = chanceFrom(12);
  const sheets = [
    [946, 196, ink.haze],
    [930, 222, ink.paper],
    [912, 246, ink.sand],
    [900, 268, ink.paper],
  ] as const;
  const back = "M800 776L884 196Q888 168 916 168H1084L1112 218H1350Q1380 218 1376 250L1304 776Z";
  const front = "M800 776L858 332Q862 306 890 306H1306Q1336 306 1332 334L1304 776Z";
  const shadow = "M806 776H1304L1160 920H620Z";
  return (
    clipped(
      "folder-shadow",
      shadow,
      hatch([600, 770, 720, 160], { angle: 0, gap: 15, weight: 4, color: ink.deep }),
    ) +
    shape(back, "#a43c1c") +
    sheets.map(([x, y, fill], index) => sheet(x, y, fill, index)).join("") +
    print(chance, [950, 276, 330], { lines: 2, leading: 22, height: 9, color: ink.sea }) +
    shape(front, ink.warm) +
    clipped(
      "folder-front",
      front,
      hatch([1130, 300, 260, 490], { angle: 97, gap: 15, weight: 4, color: "#a43c1c" }),
    ) +
    stroke("M800 776L858 332Q862 306 890 306H1306", ink.paper, 5) +
    polygon(
      [
        [930, 420],
        [1130, 420],
        [1122, 494],
        [920, 494],
      ],
      ink.paper,
    ) +
    stroke("M950 445h150M946 468h98", ink.night, 8)
  );
}

function sheet(x: number, y: number, fill: string, index: number): string {
  const right = x + 400 - index * 12;
  return polygon(
    [
      [x, y],
      [right, y - 8 + index * 4],
      [right - 30, 760],
      [x - 40, 760],
    ],
    fill,
  );
}
