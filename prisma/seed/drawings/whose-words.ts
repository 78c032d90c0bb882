// Wires across an evening sky; sheets of copy hang on them, and one of them is somebody's.
import {
  chanceFrom,
  clipped,
  hatch,
  ink,
  polygon,
  pressed,
  print,
  rect,
  stroke,
} from "@/prisma/seed/drawings/ink";

/** A wire sags between two poles. */
function wireAt(x: number, top: number, sag: number): number {
  const [from, to] = [210, 1390];
  const along = (x - from) / (to - from);
  return top + sag * 4 * along * (1 - along);
}

const wires = [
  { top: 190, sag: 120 },
  { top: 262, sag: 150 },
  { top: 420, sag: 150 },
  { top: 492, sag: 172 },
] as const;

export function drawWhoseWords(): string {
  return pressed(ink.deep, dusk(), ...wires.map(wire), pole(210), pole(1390), ...hanging());
}

function dusk(): string {
  return (
    rect(-40, 700, 1680, 340, ink.sea) +
    rect(-40, 800, 1680, 240, ink.mist) +
    clipped(
      "haze",
      "M-40 640H1640V700H-40Z",
      hatch([-40, 640, 1680, 60], { angle: 0, gap: 20, weight: 5, color: ink.sea }),
    ) +
    clipped(
      "glow",
      "M-40 752H1640V800H-40Z",
      hatch([-40, 752, 1680, 50], { angle: 0, gap: 17, weight: 5, color: ink.mist }),
    ) +
    polygon(
      [
        [-40, 890],
        [240, 846],
        [560, 884],
        [900, 836],
        [1220, 880],
        [1640, 840],
        [1640, 1040],
        [-40, 1040],
      ],
      ink.night,
    )
  );
}

function pole(x: number): string {
  return (
    polygon(
      [
        [x - 13, 920],
        [x - 9, 96],
        [x + 9, 96],
        [x + 13, 920],
      ],
      ink.night,
    ) +
    [180, 410].map((y) => rect(x - 92, y, 184, 20, ink.night)).join("") +
    [180, 410]
      .map((y) => stroke(`M${x - 70} ${y - 24}v24M${x + 70} ${y - 24}v24`, ink.haze, 10))
      .join("") +
    stroke(`M${x - 80} 200L${x} 270L${x + 80} 200`, ink.night, 8)
  );
}

function wire({ top, sag }: (typeof wires)[number]): string {
  const points: string[] = [];
  for (let x = 210; x <= 1390; x += 20) points.push(`${x} ${wireAt(x, top, sag).toFixed(1)}`);
  const before = `M-60 ${top + 60}Q100 ${top + 60} 210 ${top}`;
  const after = `M1390 ${top}Q1500 ${top + 60} 1660 ${top + 60}`;
  return stroke(`M${points.join("L")}${before}${after}`, ink.night, 6);
}

function hanging(): string[] {
  const chance = chanceFrom(88);
  const places = [
    [0, 330],
    [0, 560],
    [0, 700],
    [0, 1150],
    [1, 430],
    [1, 880],
    [1, 1010],
    [1, 1275],
    [2, 320],
    [2, 610],
    [2, 800],
    [2, 1190],
    [3, 450],
    [3, 960],
    [3, 1080],
  ] as const;
  return places.map(([line, x], index) => {
    const { top, sag } = wires[line];
    const turn = (chance() - 0.5) * 16;
    const isOurs = index === 5;
    const height = isOurs ? 150 : 84 + chance() * 40;
    const width = isOurs ? 112 : 66 + chance() * 18;
    const y = wireAt(x, top, sag);
    const lines = { lines: Math.floor((height - 34) / 17), leading: 16, height: 6 };
    const paper = isOurs ? ink.warm : chance() < 0.3 ? ink.haze : ink.paper;
    const words = print(chance, [-width / 2 + 12, 24, width - 24], {
      ...lines,
      color: isOurs ? ink.paper : ink.sea,
    });
    const peg = rect(-5, -14, 10, 30, ink.night);
    return `<g transform="translate(${x} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})">${rect(-width / 2, 0, width, height, paper)}${words}${peg}</g>`;
  });
}
