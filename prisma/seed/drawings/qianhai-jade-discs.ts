// Two great rings of stone, and a skyline where the nearer one is open.
import {
  chanceFrom,
  circle,
  clipped,
  disc,
  hatch,
  ink,
  polygon,
  pressed,
  rect,
  shape,
  stroke,
} from "@/prisma/seed/drawings/ink";

const near = { x: 610, y: 470, outer: 418, inner: 262 };
const far = { x: 1235, y: 610, outer: 278, inner: 168 };

export function drawQianhaiJadeDiscs(): string {
  return pressed(
    ink.haze,
    rect(-40, 880, 1680, 160, ink.night),
    ring(far, ink.mist, ink.sea, "far"),
    ring(near, ink.sea, ink.deep, "near"),
    clipped(
      "opening",
      disc(near.x, near.y, near.inner),
      clipped("beyond", disc(near.x + depthOf(near), near.y, near.inner), skyline()),
    ),
    stroke(disc(near.x, near.y, near.inner + 14), ink.mist, 4),
    stroke(disc(near.x, near.y, near.outer - 16), ink.mist, 4),
    carving(),
    steps(),
  );
}

type Ring = typeof near;

/** Pixels by which the back of a disc lies to the right of its face. */
function depthOf({ outer }: Pick<Ring, "outer">): number {
  return outer * 0.12;
}

/** A disc with its opening, and its thickness to the right. */
function ring({ x, y, outer, inner }: Ring, face: string, edge: string, name: string): string {
  const depth = depthOf({ outer });
  const open = disc(x, y, outer) + disc(x, y, inner);
  const back = disc(x + depth, y, outer) + disc(x + depth, y, inner);
  const band = { angle: 0, gap: 13, weight: 3, color: ink.night };
  return (
    shape(back, edge) +
    clipped(`${name}-edge`, back, hatch([x - outer, y - outer, outer * 2.3, outer * 2], band)) +
    rect(x, y - outer, depth, outer - inner, edge) +
    rect(x, y + inner, depth, outer - inner, edge) +
    shape(open, face)
  );
}

/** Short strokes, as from a chisel. */
function carving(): string {
  const marks: string[] = [];
  for (let turn = 0; turn < 72; turn += 1) {
    const angle = (turn / 72) * 2 * Math.PI;
    const [from, to] = turn % 3 === 0 ? [296, 384] : [326, 354];
    const at = (r: number) =>
      `${(near.x + r * Math.cos(angle)).toFixed(1)} ${(near.y + r * Math.sin(angle)).toFixed(1)}`;
    marks.push(`M${at(from ?? 0)}L${at(to ?? 0)}`);
  }
  return stroke(marks.join(""), ink.deep, 5);
}

function skyline(): string {
  const chance = chanceFrom(518);
  const shore = 585;
  const towers: string[] = [];
  for (let x = 330; x < 900; x += 30 + chance() * 22) {
    const height = 50 + chance() * 120;
    towers.push(rect(x, shore - height, 24 + chance() * 22, height, ink.mist));
  }
  const tall: readonly (readonly [number, number, number])[] = [
    [402, 58, 190],
    [476, 46, 268],
    [538, 64, 150],
    [622, 52, 330],
    [690, 70, 205],
    [776, 44, 250],
  ];
  const fronts = tall.map(([x, width, height]) => tower(x, shore, width, height));
  const ripples = Array.from({ length: 26 }, (_, index) => {
    const y = shore + 14 + index * 6.2;
    const x = 350 + chance() * 430;
    return `M${x.toFixed(0)} ${y.toFixed(0)}h${(50 + chance() * 120).toFixed(0)}`;
  });
  return (
    rect(300, 180, 640, 600, ink.paper) +
    circle(566, 452, 112, ink.warm) +
    towers.join("") +
    fronts.join("") +
    rect(300, shore, 640, 200, ink.deep) +
    stroke(ripples.join(""), ink.mist, 3) +
    stroke("M520 612h92M500 634h128M534 656h70M518 678h96", ink.warm, 5)
  );
}

function tower(x: number, shore: number, width: number, height: number): string {
  const top = shore - height;
  const floors: string[] = [];
  for (let y = top + 30; y < shore - 8; y += 13) floors.push(`M${x + 6} ${y}h${width / 2 - 10}`);
  return (
    polygon(
      [
        [x, shore],
        [x, top + 16],
        [x + width, top],
        [x + width, shore],
      ],
      ink.night,
    ) +
    polygon(
      [
        [x + width / 2, shore],
        [x + width / 2, top + 8],
        [x + width, top],
        [x + width, shore],
      ],
      ink.deep,
    ) +
    stroke(floors.join(""), ink.mist, 2)
  );
}

/** The nearer disc stands in them. */
function steps(): string {
  return (
    rect(-40, 862, 1680, 26, ink.sand) +
    rect(-40, 888, 1680, 40, ink.deep) +
    rect(-40, 928, 1680, 22, ink.sand) +
    rect(-40, 950, 1680, 90, ink.night) +
    clipped(
      "dusk",
      "M-40 888H1640V928H-40Z",
      hatch([-40, 880, 1680, 60], { angle: 60, gap: 12, weight: 3, color: ink.night }),
    )
  );
}
