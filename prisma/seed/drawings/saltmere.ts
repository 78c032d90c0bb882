// A harbour town that is made up: houses on a hill, a lighthouse, and a ferry between two quays.
import {
  chanceFrom,
  circle,
  clipped,
  hatch,
  ink,
  polygon,
  pressed,
  rect,
  shape,
  stroke,
} from "@/prisma/seed/drawings/ink";

/** The water's edge. */
const shore = 640;

export function drawSaltmere(): string {
  return pressed(
    ink.sand,
    circle(1130, 250, 96, ink.paper),
    hill(),
    ...houses(),
    lighthouse(),
    rect(-40, shore, 1680, 400, ink.sea),
    ...waves(),
    quay(-40, 420),
    quay(1240, 400),
    ...ferry(),
  );
}

function hill(): string {
  const outline = `M-40 ${shore}C200 330 420 300 640 360S1060 560 1240 ${shore}Z`;
  const shade = { angle: 62, gap: 22, weight: 3, color: ink.mist };
  return shape(outline, ink.haze) + clipped("hill", outline, hatch([-40, 260, 1300, 400], shade));
}

/** In rows that step down to the water. */
function houses(): string[] {
  const chance = chanceFrom(11);
  const rows = [
    { y: 430, from: 330, to: 700, size: 62 },
    { y: 515, from: 170, to: 880, size: 74 },
    { y: 610, from: 60, to: 1040, size: 88 },
  ];
  return rows.flatMap(({ y, from, to, size }) => {
    const drawn: string[] = [];
    for (let x = from; x < to; x += size * (1.02 + chance() * 0.35)) {
      const [width, height] = [size * (0.8 + chance() * 0.25), size * (0.7 + chance() * 0.5)];
      const [wall, roof] = chance() < 0.12 ? [ink.paper, ink.warm] : [ink.paper, ink.deep];
      drawn.push(
        rect(x, y - height, width, height + 40, wall),
        polygon(
          [
            [x - 6, y - height],
            [x + width / 2, y - height - size * 0.5],
            [x + width + 6, y - height],
          ],
          roof,
        ),
        rect(x + width * 0.24, y - height * 0.62, width * 0.18, height * 0.3, ink.night),
        rect(x + width * 0.6, y - height * 0.62, width * 0.18, height * 0.3, ink.night),
      );
    }
    return drawn;
  });
}

function lighthouse(): string {
  const [x, foot, top] = [1420, shore - 10, 210] as const;
  const tower: [number, number][] = [
    [x - 52, foot],
    [x - 30, top],
    [x + 30, top],
    [x + 52, foot],
  ];
  return (
    polygon(
      [
        [x - 150, foot + 20],
        [x - 90, foot - 40],
        [x + 100, foot - 44],
        [x + 180, foot + 20],
      ],
      ink.deep,
    ) +
    polygon(tower, ink.paper) +
    rect(x - 46, foot - 130, 92, 70, ink.warm) +
    rect(x - 38, foot - 290, 76, 64, ink.warm) +
    rect(x - 44, top - 12, 88, 14, ink.night) +
    rect(x - 24, top - 62, 48, 50, ink.night) +
    circle(x, top - 38, 13, ink.sand) +
    polygon(
      [
        [x - 32, top - 62],
        [x, top - 96],
        [x + 32, top - 62],
      ],
      ink.warm,
    )
  );
}

function waves(): string[] {
  const chance = chanceFrom(4);
  return Array.from({ length: 44 }, () => {
    const [x, y] = [chance() * 1640 - 20, shore + 30 + chance() * 350];
    const length = 40 + ((y - shore) / 400) * 110;
    const curve = `M${x} ${y}q${length / 4} -14 ${length / 2} 0t${length / 2} 0`;
    return stroke(curve, chance() < 0.5 ? ink.mist : ink.deep, 5);
  });
}

function quay(x: number, width: number): string {
  const piles = Array.from({ length: 6 }, (_, at) => {
    const left = x + width * (0.06 + at * 0.17);
    return rect(left, shore + 18, 20, 150, ink.night);
  });
  return piles.join("") + rect(x, shore - 6, width, 44, ink.deep);
}

function ferry(): string[] {
  const [x, y] = [640, 790] as const;
  return [
    polygon(
      [
        [x - 40, y],
        [x + 430, y],
        [x + 380, y + 92],
        [x + 20, y + 92],
      ],
      ink.night,
    ),
    rect(x + 20, y - 70, 330, 70, ink.paper),
    rect(x + 70, y - 126, 210, 56, ink.paper),
    rect(x + 210, y - 200, 60, 74, ink.warm),
    ...[50, 110, 170, 230, 290].map((left) => rect(x + left, y - 50, 34, 28, ink.deep)),
    stroke(`M${x + 240} ${y - 214}q-50 -40 -110 -26t-120 -30`, ink.haze, 16),
    stroke(`M${x - 90} ${y + 110}q60 -16 120 0t120 0 120 0 120 0 120 0`, ink.mist, 8),
  ];
}
