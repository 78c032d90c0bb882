// A printer's frame, locked up: blocks of every height, one of them lifted half out of its place.
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

const left = 470;
const width = 660;
/** Top, height and kind of each block; the lifted one leaves its place empty. */
const rows = [
  [126, 84, "headline"],
  [222, 120, "text"],
  [354, 56, "subheading"],
  [422, 150, "lifted"],
  [584, 96, "text"],
  [692, 62, "link"],
  [766, 108, "text"],
] as const;

export function drawBlocksInAList(): string {
  return pressed(ink.sand, frame(), ...rows.map(row), lifted());
}

function frame(): string {
  const quoin = (x: number, y: number) =>
    rect(x, y, 44, 92, ink.sea) + stroke(`M${x + 22} ${y + 36}v20`, ink.night, 12);
  const shade = { angle: 45, gap: 14, weight: 4, color: ink.mist };
  return (
    clipped("frame-shadow", "M330 70H1330V980H330Z", hatch([330, 70, 1000, 920], shade)) +
    rect(300, 40, 1000, 920, ink.night) +
    rect(344, 84, 912, 832, ink.deep) +
    rect(left - 12, 96, width + 24, 808, ink.night) +
    [150, 330, 510, 690].map((y) => quoin(382, y) + quoin(1174, y + 70)).join("") +
    stroke("M366 106V894M1234 106V894", ink.sea, 8)
  );
}

function row([y, height, kind]: (typeof rows)[number], index: number): string {
  const chance = chanceFrom(60 + index);
  const text = { leading: 30, height: 11 };
  const name = `block-${index}`;
  const outline = `M${left} ${y}h${width}v${height}h${-width}Z`;
  if (kind === "lifted") {
    return clipped(
      name,
      outline,
      hatch([left, y, width, height], { angle: 45, gap: 16, weight: 4, color: ink.deep }),
    );
  }
  if (kind === "headline") {
    return rect(left, y, width, height, ink.paper) + rect(left + 34, y + 24, 520, 36, ink.night);
  }
  if (kind === "subheading") {
    return rect(left, y, width, height, ink.mist) + rect(left + 34, y + 18, 300, 20, ink.night);
  }
  if (kind === "link") {
    return (
      rect(left, y, width, height, ink.sea) +
      rect(left + 34, y + 22, 110, 18, ink.paper) +
      rect(left + 166, y + 22, 330, 18, ink.haze)
    );
  }
  const lines = Math.floor((height - 44) / 30) + 1;
  return (
    rect(left, y, width, height, index % 2 === 0 ? ink.haze : ink.paper) +
    print(chance, [left + 34, y + 22, width - 68], { lines, ...text, color: ink.deep })
  );
}

/** The block that is moved: out of the frame to the right, still itself. */
function lifted(): string {
  const shade = { angle: 40, gap: 13, weight: 5, color: ink.night };
  return el(
    "g",
    { transform: "translate(640 392) rotate(-7 330 75)" },
    el(
      "g",
      { transform: "translate(26 40)" },
      clipped("lifted-shadow", "M0 0H660V150H0Z", hatch([0, 0, 660, 150], shade)),
    ),
    rect(0, 0, width, 150, ink.warm),
    rect(0, 150, width, 20, "#a43c1c"),
    print(chanceFrom(9), [190, 34, 430], { lines: 3, leading: 36, height: 14, color: ink.paper }),
    rect(34, 30, 118, 92, ink.paper),
    stroke("M66 58q-14 16 -12 34h22v-24h-16M112 58q-14 16 -12 34h22v-24h-16", ink.warm, 7),
  );
}
