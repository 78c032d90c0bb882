// The globe, half in day and half in night, and the hour at each of its meridians.
import { circle, clipped, hatch, ink, pressed, rect, stroke } from "@/prisma/seed/drawings/ink";

const [x, y, r] = [800, 500, 410] as const;
/** Degrees between two clocks, and the hours for them. */
const step = 22.5;
const hoursPerStep = 1.5;

export function drawHalfPastThree(): string {
  // The sun has set after six, two and a half hours to the right of the middle.
  const dusk = r * Math.sin(((2.5 / hoursPerStep) * step * Math.PI) / 180);
  const limb = `M${x} ${y - r}A${r} ${r} 0 0 1 ${x} ${y + r}`;
  const night = `${limb}A${dusk} ${r} 0 0 0 ${x} ${y - r}Z`;
  const shade = { angle: 90, gap: 20, weight: 5, color: ink.night };
  return pressed(
    ink.night,
    stars(),
    circle(x, y, r + 12, ink.paper),
    circle(x, y, r, ink.sea),
    clipped("night", night, rect(x, y - r, r, 2 * r, ink.deep), hatch([x, y - r, r, 2 * r], shade)),
    meridians(),
    ...clocks(),
  );
}

function stars(): string {
  const places = [
    [120, 130],
    [250, 420],
    [90, 700],
    [300, 880],
    [180, 560],
    [1400, 120],
    [1510, 380],
    [1330, 860],
    [1480, 700],
    [420, 90],
    [1230, 60],
    [60, 330],
    [1560, 900],
  ];
  return stroke(places.map(([left, top]) => `M${left} ${top}h0.1`).join(""), ink.mist, 9);
}

function meridians(): string {
  const lines: string[] = [];
  for (let degrees = step; degrees < 90; degrees += step) {
    const wide = r * Math.sin((degrees * Math.PI) / 180);
    lines.push(`M${x} ${y - r}A${wide} ${r} 0 0 0 ${x} ${y + r}A${wide} ${r} 0 0 0 ${x} ${y - r}`);
  }
  const parallels = [-0.72, -0.4, 0.4, 0.72].map((up) => {
    const half = r * Math.sqrt(1 - up * up);
    return `M${x - half} ${y + up * r}h${2 * half}`;
  });
  return stroke(`${lines.join("")}M${x} ${y - r}V${y + r}${parallels.join("")}`, ink.paper, 4);
}

/** The nearest, in the middle, stands at half past three. */
function clocks(): string[] {
  return [-3, -2, -1, 1, 2, 3, 0].map((place) => {
    const angle = (place * step * Math.PI) / 180;
    const size = place === 0 ? 128 : 84 * Math.cos(angle) + 6;
    return clock(
      x + r * Math.sin(angle),
      size,
      Math.cos(angle),
      15.5 + place * hoursPerStep,
      place === 0,
    );
  });
}

function clock(left: number, size: number, narrow: number, hour: number, isOurs: boolean): string {
  const [plate, hands] = isOurs ? [ink.warm, ink.paper] : [ink.paper, ink.night];
  const hand = (turn: number, reach: number) => {
    const angle = turn * 2 * Math.PI;
    return `M0 0L${(reach * Math.sin(angle)).toFixed(1)} ${(-reach * Math.cos(angle)).toFixed(1)}`;
  };
  const ticks = Array.from({ length: 12 }, (_, index) => {
    const angle = (index / 12) * 2 * Math.PI;
    const at = (reach: number) =>
      `${(reach * Math.sin(angle)).toFixed(1)} ${(-reach * Math.cos(angle)).toFixed(1)}`;
    return `M${at(size * 0.8)}L${at(size * 0.9)}`;
  });
  const drawn =
    circle(0, 0, size + 7, ink.night) +
    circle(0, 0, size, plate) +
    stroke(ticks.join(""), hands, size * 0.05) +
    stroke(hand((hour % 12) / 12, size * 0.5), hands, size * 0.12) +
    stroke(hand(hour % 1, size * 0.76), hands, size * 0.08);
  return `<g transform="translate(${left.toFixed(1)} ${y}) scale(${narrow.toFixed(3)} 1)">${drawn}</g>`;
}
