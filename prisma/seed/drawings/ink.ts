/** Pixels. */
export const sheet = { width: 1600, height: 1000 } as const;

/** Six inks and a paper for all pictures, so that they look like one newspaper's. */
export const ink = {
  paper: "#f2ebdc",
  sand: "#dfcfae",
  haze: "#cbd8cd",
  mist: "#9dbcb5",
  sea: "#4f8181",
  deep: "#27505a",
  night: "#1b2b35",
  warm: "#d5582d",
} as const;

export type InkPoint = readonly [x: number, y: number];
type Attributes = Record<string, string | number>;

/** Numbers are rounded to a tenth of a pixel. */
export function el(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${short(value)}"`);
  return `<${name}${written.join("")}>${children.join("")}</${name}>`;
}

function short(value: string | number): string | number {
  return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return el("rect", { x, y, width, height, fill });
}

export function circle(cx: number, cy: number, r: number, fill: string): string {
  return el("circle", { cx, cy, r, fill });
}

export function polygon(points: readonly InkPoint[], fill: string): string {
  return el("polygon", {
    points: points.map(([x, y]) => `${short(x)},${short(y)}`).join(" "),
    fill,
  });
}

/** With round ends. */
export function stroke(d: string, color: string, width: number, more: Attributes = {}): string {
  const line = { d, fill: "none", stroke: color, "stroke-width": width };
  return el("path", { ...line, "stroke-linecap": "round", "stroke-linejoin": "round", ...more });
}

/** Where the path overlaps itself there are holes. */
export function shape(d: string, fill: string): string {
  return el("path", { d, fill, "fill-rule": "evenodd" });
}

/** The outline of a circle as a path, to cut out or to clip to. */
export function disc(cx: number, cy: number, r: number): string {
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** Draws only what is inside the path. `name` is unique in its picture. */
export function clipped(name: string, d: string, ...drawn: string[]): string {
  const clip = el("clipPath", { id: name }, el("path", { d, "clip-rule": "evenodd" }));
  return clip + el("g", { "clip-path": `url(#${name})` }, ...drawn);
}

/** Parallel strokes over a rectangle, with the angle in degrees; clip them to a shape. */
export function hatch(
  [x, y, width, height]: readonly [number, number, number, number],
  { angle, gap, weight, color }: { angle: number; gap: number; weight: number; color: string },
): string {
  const reach = Math.hypot(width, height) / 2;
  const lines: string[] = [];
  for (let at = -reach; at <= reach; at += gap) lines.push(`M${-reach} ${short(at)}H${reach}`);
  const transform = `translate(${x + width / 2} ${y + height / 2}) rotate(${angle})`;
  return el("g", { transform }, stroke(lines.join(""), color, weight));
}

/** Lines of print as bars of uneven length. Heights in pixels. */
export function print(
  chance: () => number,
  [x, y, width]: readonly [number, number, number],
  {
    lines,
    leading,
    height,
    color,
  }: { lines: number; leading: number; height: number; color: string },
): string {
  const bars: string[] = [];
  for (let line = 0; line < lines; line += 1) {
    const end =
      line === lines - 1 ? width * (0.35 + chance() * 0.3) : width * (0.9 + chance() * 0.1);
    for (let at = 0; at < end - height;) {
      const word = Math.min(height * (1.6 + chance() * 4.4), end - at);
      bars.push(rect(x + at, y + line * leading, word, height, color));
      at += word + height * 0.75;
    }
  }
  return bars.join("");
}

/** From 0 to 1, the same in every run (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Pixels around the sheet that are drawn and cut off: rough edges have gaps at their own border. */
export const trim = 40;

/** The picture with its trim, slightly rough edges as from a hand press, and a faint grain. */
export function pressed(background: string, ...drawn: string[]): string {
  const [width, height] = [sheet.width + 2 * trim, sheet.height + 2 * trim];
  const area = { x: -trim, y: -trim, width, height };
  const rough = el(
    "filter",
    { id: "rough", filterUnits: "userSpaceOnUse", ...area },
    el("feTurbulence", { type: "fractalNoise", baseFrequency: 0.035, numOctaves: 2, seed: 7 }),
    el("feDisplacementMap", {
      in: "SourceGraphic",
      scale: 5,
      xChannelSelector: "R",
      yChannelSelector: "G",
    }),
  );
  const grain = el(
    "filter",
    { id: "grain", filterUnits: "userSpaceOnUse", ...area },
    el("feTurbulence", { type: "fractalNoise", baseFrequency: 0.55, numOctaves: 2, seed: 3 }),
    el("feColorMatrix", {
      type: "matrix",
      values: "0 0 0 0 0.1 0 0 0 0 0.15 0 0 0 0 0.18 0 0 0 1.5 -0.78",
    }),
  );
  const paper = rect(-trim, -trim, width, height, background);
  return el(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `${-trim} ${-trim} ${width} ${height}`,
    },
    el("defs", {}, rough, grain),
    el("g", { filter: "url(#rough)" }, paper, ...drawn),
    el("rect", { ...area, filter: "url(#grain)", opacity: 0.35 }),
  );
}
