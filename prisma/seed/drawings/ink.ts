// The inks, the sheet and the few marks from which every illustration of the demo is made.

/** Pixels of the sheet. */
export const sheet = { width: 1600, height: 1000 } as const;

/** Six inks and a paper, shared by all pictures so that they look like one paper's. */
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

/** An SVG element. Numbers are written to a tenth of a pixel. */
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

/** A line along a path, `width` pixels thick, with round ends. */
export function stroke(d: string, color: string, width: number, more: Attributes = {}): string {
  const line = { d, fill: "none", stroke: color, "stroke-width": width };
  return el("path", { ...line, "stroke-linecap": "round", "stroke-linejoin": "round", ...more });
}

/** A filled path; holes are where it overlaps itself. */
export function shape(d: string, fill: string): string {
  return el("path", { d, fill, "fill-rule": "evenodd" });
}

/** The outline of a circle as a path, to be cut out of a shape or clipped to. */
export function disc(cx: number, cy: number, r: number): string {
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** What lies within a path of what is drawn. `name` is unique in its picture. */
export function clipped(name: string, d: string, ...drawn: string[]): string {
  const clip = el("clipPath", { id: name }, el("path", { d, "clip-rule": "evenodd" }));
  return clip + el("g", { "clip-path": `url(#${name})` }, ...drawn);
}

/** Parallel strokes over a rectangle, at an angle in degrees; clip them to a shape. */
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

/** Lines of print as bars: words of uneven length, ragged at the end. Heights in pixels. */
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

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Pixels around the sheet that are drawn and cut off: at their own border rough edges have gaps. */
export const trim = 40;

/**
 * The whole picture with its trim: edges a little rough, as from a hand press, and a faint grain
 * over all.
 */
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
