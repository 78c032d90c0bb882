// A bay district seen from high above: a grid of blocks, towers, a canal, open water with ships.
import { box, seen } from "@/prisma/seed/drawings/oblique";
import {
  chanceFrom,
  ink,
  polygon,
  pressed,
  stroke,
  type InkPoint,
} from "@/prisma/seed/drawings/ink";

/** The row in which the land ends, and the column of the canal. */
const shore = 7;
const canal = 8;

export function drawQianhaiFromAbove(): string {
  const chance = chanceFrom(41);
  const blocks: string[] = [];
  for (let row = -8; row < shore; row += 1) {
    for (let column = -4; column < 18; column += 1) {
      const [x, y] = seen(column, row);
      const isInSight = x > -150 && x < 1750 && y > -120 && y < 1150;
      if (column !== canal && isInSight) blocks.push(block(column, row, chance));
    }
  }
  return pressed(
    ink.sea,
    waves(),
    land(),
    ...blocks,
    pier(2.3),
    pier(4.6),
    ship(3.2, 10.6, 1),
    ship(8.2, 9.7, 0.8),
  );
}

function land(): string {
  const quay = [seen(-9, -9), seen(26, -9), seen(26, shore), seen(-9, shore)];
  const wall = [seen(-9, shore), seen(26, shore), seen(26, shore, -16), seen(-9, shore, -16)];
  const corners = [seen(canal, -9), seen(canal + 1, -9), seen(canal + 1, shore + 0.6)];
  const water = [...corners, seen(canal, shore + 0.6)];
  return polygon(wall, ink.night) + polygon(quay, ink.paper) + polygon(water, ink.sea) + bank();
}

/** The canal's visible wall. */
function bank(): string {
  const top = [seen(canal, -9), seen(canal, shore)] as const;
  const foot = [seen(canal, shore, -16), seen(canal, -9, -16)] as const;
  return polygon([...top, ...foot], ink.deep);
}

function waves(): string {
  const chance = chanceFrom(8);
  const marks: string[] = [];
  for (let y = 20; y < 1000; y += 30) {
    for (let x = -20 + chance() * 120; x < 1620; x += 140 + chance() * 240) {
      marks.push(`M${x.toFixed(0)} ${(y + chance() * 10).toFixed(0)}q14 -9 28 0t28 0`);
    }
  }
  return stroke(marks.join(""), ink.mist, 3);
}

/** A block of the grid: a park, one tall building or four low ones. */
function block(column: number, row: number, chance: () => number): string {
  const kind = chance();
  const isPromenade = row === shore - 1;
  if (kind < 0.14 || (isPromenade && kind < 0.5)) {
    return polygon(ground(column, row), ink.mist) + trees(column, row, chance);
  }
  const middle = 1 - Math.min(1, Math.hypot(column - 5, row - 4) / 6);
  if (kind < 0.62 && !isPromenade) {
    const height = 50 + middle * 260 * (0.4 + chance());
    const roof = chance() < 0.17 ? ink.warm : ink.haze;
    return (
      polygon(ground(column, row), ink.sand) + box(column + 0.24, row + 0.24, 0.5, height, roof)
    );
  }
  const low = [0.14, 0.54].flatMap((x) => [0.14, 0.54].map((y) => [x, y] as const));
  const houses = low.map(([x, y]) =>
    box(column + x, row + y, 0.3, 16 + chance() * 50 * (0.4 + middle), ink.haze),
  );
  return polygon(ground(column, row), ink.sand) + houses.join("");
}

function ground(column: number, row: number): InkPoint[] {
  const [from, to] = [0.06, 0.94];
  return [
    seen(column + from, row + from),
    seen(column + to, row + from),
    seen(column + to, row + to),
    seen(column + from, row + to),
  ];
}

function trees(column: number, row: number, chance: () => number): string {
  const dots = Array.from({ length: 15 }, () => {
    const [x, y] = seen(column + 0.18 + chance() * 0.64, row + 0.18 + chance() * 0.64);
    return `M${x.toFixed(1)} ${y.toFixed(1)}h0.1`;
  });
  return stroke(dots.join(""), ink.sea, 17);
}

function pier(column: number): string {
  const [from, to] = [shore, shore + 1.5];
  const deck = [
    seen(column, from),
    seen(column + 0.2, from),
    seen(column + 0.2, to),
    seen(column, to),
  ];
  const wall = [
    seen(column, to),
    seen(column + 0.2, to),
    seen(column + 0.2, to, -14),
    seen(column, to, -14),
  ];
  const side = [
    seen(column + 0.2, from),
    seen(column + 0.2, to),
    seen(column + 0.2, to, -14),
    seen(column + 0.2, from, -14),
  ];
  return polygon(wall, ink.deep) + polygon(side, ink.night) + polygon(deck, ink.paper);
}

/** A ship that goes along the shore, bow to the lower right, with its wake. */
function ship(column: number, row: number, size: number): string {
  const hull = (up: number): InkPoint[] =>
    (
      [
        [0, 0],
        [1.2, 0],
        [1.6, 0.15],
        [1.2, 0.3],
        [0, 0.3],
      ] as const
    ).map(([along, across]) => seen(column + along * size, row + across * size, up));
  const [x, y] = seen(column - 0.1, row + 0.15 * size);
  return (
    stroke(`M${x} ${y - 8}l-170 -93M${x - 16} ${y + 8}l-120 -66`, ink.paper, 4) +
    polygon(hull(0), ink.night) +
    polygon(hull(20 * size), ink.paper) +
    box(column + 0.12 * size, row + 0.06 * size, 0.18 * size, 64 * size, ink.warm)
  );
}
