// Six o'clock: both hands make one straight line, and behind it one half of the sheet is still dark.
import {
  circle,
  clipped,
  disc,
  hatch,
  ink,
  polygon,
  pressed,
  rect,
  stroke,
} from "@/prisma/seed/drawings/ink";

const [x, y, r] = [800, 500, 400] as const;

export function drawDueAtSix(): string {
  return pressed(
    ink.sand,
    rect(-40, -40, 840, 1080, ink.night),
    clipped(
      "night",
      "M-40 -40H800V1040H-40Z",
      hatch([-40, -40, 840, 1080], { angle: 0, gap: 26, weight: 4, color: ink.deep }),
    ),
    clipped("left", "M-40 -40H800V1040H-40Z", face(ink.deep, ink.mist, ink.night)),
    clipped("right", "M800 -40H1640V1040H800Z", face(ink.paper, ink.night, ink.sea)),
    hands(),
  );
}

/** The dial is drawn once for the dark half and once for the light one. */
function face(plate: string, marks: string, rim: string): string {
  const minutes: string[] = [];
  const hours: string[] = [];
  for (let minute = 0; minute < 60; minute += 1) {
    const isHour = minute % 5 === 0;
    const angle = (minute / 60) * 2 * Math.PI;
    const at = (reach: number) =>
      `${(x + reach * Math.sin(angle)).toFixed(1)} ${(y - reach * Math.cos(angle)).toFixed(1)}`;
    if (isHour) hours.push(`M${at(290)}L${at(354)}`);
    else minutes.push(`M${at(336)}L${at(354)}`);
  }
  return (
    circle(x, y, r + 26, rim) +
    circle(x, y, r, plate) +
    stroke(disc(x, y, r - 22), marks, 4) +
    stroke(minutes.join(""), marks, 6) +
    stroke(hours.join(""), marks, 22, { "stroke-linecap": "butt" })
  );
}

function hands(): string {
  return (
    polygon(
      [
        [x - 9, 560],
        [x - 9, 120],
        [x, 92],
        [x + 9, 120],
        [x + 9, 560],
      ],
      ink.warm,
    ) +
    polygon(
      [
        [x - 17, 440],
        [x - 17, 690],
        [x, 724],
        [x + 17, 690],
        [x + 17, 440],
      ],
      ink.warm,
    ) +
    rect(x - 4, -40, 8, 116, ink.warm) +
    rect(x - 4, 924, 8, 120, ink.warm) +
    circle(x, y, 36, ink.warm) +
    circle(x, y, 13, ink.paper)
  );
}
