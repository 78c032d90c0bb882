// Three keys of growing size hang from a rail: one tooth, two teeth, three.
import {
  circle,
  clipped,
  disc,
  el,
  hatch,
  ink,
  pressed,
  rect,
  shape,
  stroke,
} from "@/prisma/seed/drawings/ink";

const keys = [
  { x: 400, size: 0.72, teeth: 1, color: ink.deep },
  { x: 770, size: 0.92, teeth: 2, color: ink.warm },
  { x: 1180, size: 1.14, teeth: 3, color: ink.night },
] as const;

export function drawThreeKeys(): string {
  return pressed(
    ink.paper,
    rect(-40, -40, 1680, 210, ink.sea),
    clipped(
      "board",
      "M-40 -40H1640V170H-40Z",
      hatch([-40, -40, 1680, 210], { angle: 0, gap: 21, weight: 3, color: ink.deep }),
    ),
    rect(-40, 170, 1680, 14, ink.night),
    ...keys.map(hanging),
  );
}

function hanging({ x, size, teeth, color }: (typeof keys)[number]): string {
  const parts = outlines(teeth);
  const lines = { angle: 40, gap: 15, weight: 5, color: ink.sand };
  const shadow = parts.map((part, index) =>
    clipped(`shadow-${teeth}-${index}`, part, hatch([-170, -20, 400, 740], lines)),
  );
  return el(
    "g",
    { transform: `translate(${x} 128) scale(${size})` },
    el("g", { transform: "translate(58 34)" }, ...shadow),
    ...parts.map((part) => shape(part, color)),
    stroke(disc(0, 112, 86), ink.paper, 4, { "stroke-dasharray": "3 15" }),
    stroke("M-11 290V650", ink.paper, 4),
    stroke("M0 -34C-34 -34 -34 18 0 18S34 -34 0 -34", ink.night, 13),
    circle(0, -34, 19, ink.sand),
  );
}

/** The parts of a key that hangs by its bow: bow, collar, shaft, and as many teeth as asked for. */
function outlines(teeth: number): string[] {
  const bow = disc(0, 112, 112) + disc(0, 112, 60);
  const bits = Array.from({ length: teeth }, (_, tooth) => {
    const y = 628 - tooth * 68;
    return `M10 ${y}h${tooth === 1 ? 92 : 126}v42H10Z`;
  });
  return [bow, "M-44 236H44V268H-44Z", "M-24 214H24V700H-24Z", ...bits];
}
