// A bay district seen from high above: a grid of blocks, towers, a canal, open water with ships.
import {
  chanceFrom,
  clipped,
  ink,
  polygon,
  pressed,
  stroke,
  type Point,
} from "@/prisma/seed/drawings/ink";

const cell = 96;
const cells = 14;
/** Where the land ends: cells with a greater sum of row and column lie in the bay. */
const canal = 6;

/** A place on the ground (in cells) and above it (in pixels), as it is seen. */
function seen(column: number, row: number, up = 0): Point {
  return [760 + (column - row) * cell * 0.82, -210 + (column + row) * cell * 0.45 - up];
}

export function qianhaiFromAbove(): string {
  const chance = chanceFrom(30);
  const drawn: string[] = [];
  for (let row = 0; row < cells; row += 1) {
    for (let column = 0; column < cells; column += 1) {
      if (isWater(column, row)) continue;
      drawn.push(block(column, row, chance));
    }
  }
  return pressed(ink.sea, waves(), land(), ...drawn, ship(9.2, 12.6, 1), ship(12.6, 9.6, 0.7));
}

function isWater(column: number, row: number): boolean {
  return row === canal || column + row > 19 || (row > 8 && column < row - 8);
}

function land(): string {
  const quay = [
    seen(-3, -3),
    seen(16, -3),
    seen(16, 4.2),
    seen(6, 14.2),
    seen(0.9, 14.2),
    seen(-3, 10),
  ];
  const water = [seen(-4, canal), seen(20, canal), seen(20, canal + 1), seen(-4, canal + 1)];
  return polygon(quay, ink.paper) + polygon(water, ink.sea) + canalBanks();
}

function canalBanks(): string {
  const line = (row: number) => {
    const [[fromX, fromY], [toX, toY]] = [seen(-4, row), seen(20, row)];
    return `M${fromX} ${fromY}L${toX} ${toY}`;
  };
  return stroke(line(canal) + line(canal + 1), ink.deep, 5);
}

function waves(): string {
  const chance = chanceFrom(8);
  const marks: string[] = [];
  for (let y = 20; y < 1000; y += 24) {
    for (let x = -20 + chance() * 120; x < 1620; x += 120 + chance() * 220) {
      marks.push(`M${x.toFixed(0)} ${(y + chance() * 10).toFixed(0)}q14 -9 28 0t28 0`);
    }
  }
  return stroke(marks.join(""), ink.mist, 3);
}

/** A block of the grid: its green, and on it one tall building or several low ones. */
function block(column: number, row: number, chance: () => number): string {
  const kind = chance();
  const ground = base(column + 0.07, row + 0.07, 0.86);
  if (kind < 0.12) return polygon(ground, ink.mist) + trees(column, row, chance);
  const middle = 1 - Math.min(1, Math.hypot(column - 5.5, row - 4) / 7);
  if (kind < 0.55) {
    const height = 40 + middle * middle * 300 * (0.5 + chance());
    return (
      polygon(ground, ink.sand) + box(column + 0.26, row + 0.26, 0.48, height, chance() < 0.14)
    );
  }
  const low = [
    [0.14, 0.14],
    [0.52, 0.14],
    [0.14, 0.52],
    [0.52, 0.52],
  ] as const;
  const houses = low.map(([x, y]) =>
    box(column + x, row + y, 0.3, 14 + chance() * 50 * (0.5 + middle), false),
  );
  return polygon(ground, ink.haze) + houses.join("");
}

function base(column: number, row: number, size: number): Point[] {
  return [
    seen(column, row),
    seen(column + size, row),
    seen(column + size, row + size),
    seen(column, row + size),
  ];
}

function box(column: number, row: number, size: number, height: number, isWarm: boolean): string {
  const [right, front, left] = [
    [column + size, row],
    [column + size, row + size],
    [column, row + size],
  ] as const;
  const wall = (from: readonly [number, number], to: readonly [number, number]) =>
    [seen(...from), seen(...to), seen(...to, height), seen(...from, height)] as Point[];
  const roof = [
    seen(column, row, height),
    seen(...right, height),
    seen(...front, height),
    seen(...left, height),
  ];
  const reach = height / 190;
  const shadow = [
    seen(...left),
    seen(...front),
    seen(column + size - reach, row + size + reach * 0.2),
    seen(column - reach, row + size + reach * 0.2),
  ];
  const face = wall(left, front);
  const outline = `M${face.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
  const floors: string[] = [];
  const [[leftX, leftY], [frontX, frontY]] = [seen(...left), seen(...front)];
  for (let up = 12; up < height - 5; up += 13)
    floors.push(`M${leftX} ${leftY - up}L${frontX} ${frontY - up}`);
  return (
    polygon(shadow, ink.mist) +
    polygon(face, ink.deep) +
    clipped(
      `face-${Math.round(column * 100)}-${Math.round(row * 100)}`,
      outline,
      stroke(floors.join(""), ink.sea, 3),
    ) +
    polygon(wall(front, right), ink.night) +
    polygon(roof, isWarm ? ink.warm : ink.haze)
  );
}

function trees(column: number, row: number, chance: () => number): string {
  const dots = Array.from({ length: 16 }, () => {
    const [x, y] = seen(column + 0.16 + chance() * 0.68, row + 0.16 + chance() * 0.68);
    return `M${x.toFixed(1)} ${y.toFixed(1)}h0.1`;
  });
  return stroke(dots.join(""), ink.sea, 13);
}

function ship(column: number, row: number, scale: number): string {
  const hull = (length: number, width: number, up: number): Point[] => [
    seen(column, row, up),
    seen(column + length * 0.8, row - width * 0.1, up),
    seen(column + length, row + width / 2, up),
    seen(column + length * 0.8, row + width * 1.1, up),
    seen(column, row + width, up),
  ];
  const [wakeX, wakeY] = seen(column - 0.1, row + 0.14 * scale);
  return (
    stroke(`M${wakeX} ${wakeY}l-150 -84M${wakeX - 14} ${wakeY + 6}l-110 -62`, ink.paper, 4) +
    polygon(hull(1.5 * scale, 0.28 * scale, 0), ink.night) +
    polygon(hull(1.5 * scale, 0.28 * scale, 16 * scale), ink.paper) +
    box(column + 0.15 * scale, row + 0.05 * scale, 0.18 * scale, 46 * scale, true)
  );
}
