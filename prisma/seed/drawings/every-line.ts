// Lines of wire copy, each led by a thread to its own compartment of a type case.
import {
  chanceFrom,
  clipped,
  hatch,
  ink,
  pressed,
  print,
  rect,
  stroke,
} from "@/prisma/seed/drawings/ink";

const lines = 13;
const lineY = (index: number) => 128 + index * 62;

const kase = { x: 980, y: 84, width: 540, height: 832 } as const;
/** As column, row, columns and rows of a grid of six by eight. */
const compartments = [
  [0, 0, 3, 1],
  [3, 0, 2, 1],
  [5, 0, 1, 2],
  [0, 1, 2, 2],
  [2, 1, 3, 1],
  [2, 2, 2, 2],
  [4, 2, 2, 1],
  [0, 3, 2, 1],
  [4, 3, 2, 2],
  [0, 4, 1, 2],
  [1, 4, 3, 1],
  [1, 5, 2, 1],
  [3, 5, 3, 1],
  [0, 6, 3, 2],
  [3, 6, 1, 2],
  [4, 6, 2, 1],
  [4, 7, 2, 1],
] as const;
/** The compartment of each line. */
const goesTo = [0, 3, 4, 1, 7, 5, 8, 10, 9, 12, 11, 15, 13] as const;
const marked = 5;

export function drawEveryLine(): string {
  return pressed(ink.mist, copy(), typeCase(), ...goesTo.map(thread), pins());
}

function copy(): string {
  const chance = chanceFrom(51);
  const written = Array.from({ length: lines }, (_, index) =>
    print(chance, [130, lineY(index) - 10, 640], {
      lines: 1,
      leading: 0,
      height: 20,
      color: index === marked ? ink.warm : ink.deep,
    }),
  );
  const strip = "M90 -40H610V1040H90Z";
  const holes = Array.from(
    { length: 26 },
    (_, index) => `M104 ${index * 42 - 20}h0.1M596 ${index * 42 - 20}h0.1`,
  );
  return (
    rect(112, -40, 522, 1080, ink.sea) +
    clipped("strip", strip, rect(90, -40, 520, 1080, ink.paper)) +
    stroke(holes.join(""), ink.mist, 11) +
    written.join("")
  );
}

function cell(index: number): readonly [number, number, number, number] {
  const [column, row, columns, rows] = compartments[index] ?? compartments[0];
  const [wide, high] = [kase.width / 6, kase.height / 8];
  return [
    kase.x + column * wide + 7,
    kase.y + row * high + 7,
    columns * wide - 14,
    rows * high - 14,
  ];
}

function typeCase(): string {
  const { x, y, width, height } = kase;
  const floors = compartments.map((_, index) => {
    const [left, top, wide, high] = cell(index);
    const fill = index === goesTo[marked] ? ink.paper : index % 3 === 0 ? ink.sea : ink.deep;
    const name = `cell-${index}`;
    const outline = `M${left} ${top}h${wide}v26H${left + 26}V${top + high}H${left}Z`;
    const shade = { angle: 45, gap: 10, weight: 3, color: ink.night };
    return (
      rect(left, top, wide, high, fill) +
      clipped(name, outline, hatch([left, top, wide, high], shade))
    );
  });
  return (
    rect(x - 6, y + 10, width + 46, height + 40, ink.sea) +
    rect(x - 24, y - 24, width + 48, height + 48, ink.night) +
    rect(x - 12, y - 12, width + 24, height + 24, ink.sand) +
    floors.join("")
  );
}

function end(index: number): readonly [number, number] {
  const [left, top, wide, high] = cell(goesTo[index] ?? 0);
  return [left + wide / 2, top + high / 2];
}

function thread(_compartment: number, index: number): string {
  const [x, y] = end(index);
  const from = lineY(index);
  const isMarked = index === marked;
  return stroke(
    `M622 ${from}C760 ${from} 800 ${y} ${x} ${y}`,
    isMarked ? ink.warm : ink.paper,
    isMarked ? 10 : 5,
  );
}

function pins(): string {
  return goesTo
    .map((_, index) => {
      const [x, y] = end(index);
      const color = index === marked ? ink.warm : ink.paper;
      return (
        stroke(
          `M${x} ${y}h0.1M622 ${lineY(index)}h0.1`,
          index === marked ? ink.warm : ink.night,
          24,
        ) + stroke(`M${x} ${y}h0.1`, color, 24)
      );
    })
    .join("");
}
