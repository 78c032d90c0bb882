// Two sheets lie across each other; what both of them hold carries the proofreader's dots.
import {
  chanceFrom,
  clipped,
  el,
  hatch,
  ink,
  pressed,
  print,
  rect,
  stroke,
} from "@/prisma/seed/drawings/ink";

const [width, height] = [610, 780] as const;
const first = "translate(330 86) rotate(-7 305 390)";
const second = "translate(690 140) rotate(8 305 390)";

export function drawTwoRevisions(): string {
  return pressed(
    ink.haze,
    shadow(first),
    shadow(second),
    page(first, ink.sea, 15, 21),
    page(second, ink.warm, 14, 22),
    shared(),
  );
}

function shadow(transform: string): string {
  const area = `M26 26H${width + 26}V${height + 26}H26Z`;
  const name = transform === first ? "under-first" : "under-second";
  const lines = hatch([0, 0, width + 60, height + 60], {
    angle: 45,
    gap: 12,
    weight: 4,
    color: ink.mist,
  });
  return el("g", { transform }, clipped(name, area, lines));
}

function page(transform: string, paper: string, lines: number, seed: number): string {
  const chance = chanceFrom(seed);
  return el(
    "g",
    { transform },
    rect(0, 0, width, height, paper),
    rect(56, 60, 400, 34, ink.paper),
    rect(56, 110, 290, 34, ink.paper),
    print(chance, [56, 190, width - 112], { lines, leading: 36, height: 12, color: ink.paper }),
  );
}

/** Where the sheets overlap: the darker colour of both, with one line of text and its dots. */
function shared(): string {
  const outline = `M0 0H${width}V${height}H0Z`;
  const chance = chanceFrom(23);
  const dots = Array.from({ length: 14 }, (_, index) => `M${24 + index * 34} 512h0.1`).join("");
  const inside = el(
    "g",
    { transform: second },
    rect(0, 0, width, height, ink.night),
    print(chance, [-20, 150, 520], { lines: 8, leading: 36, height: 12, color: ink.deep }),
    print(chance, [-20, 566, 520], { lines: 6, leading: 36, height: 12, color: ink.deep }),
    stroke("M-10 470H500", ink.paper, 26, {
      "stroke-dasharray": "96 44 150 44 60 44",
      "stroke-linecap": "butt",
    }),
    stroke(dots, ink.warm, 17),
  );
  return (
    el("clipPath", { id: "first" }, el("path", { d: outline, transform: first })) +
    el("clipPath", { id: "second" }, el("path", { d: outline, transform: second })) +
    el("g", { "clip-path": "url(#first)" }, el("g", { "clip-path": "url(#second)" }, inside))
  );
}
