// A colour profile (ICC.1:2022) of colours that a file states by numbers alone.
import type { StatedColours } from "@/lib/newsroom/media/colours/stated";

type Chromaticity = readonly [x: number, y: number];
type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const d65: Chromaticity = [0.3127, 0.329];
const d50: Triple = [0.9642, 1, 0.8249];

/** Red, green, blue and white of ITU-T H.273, table 2. Those of BT.709 are the screen's own, and BT.601 differs by a hair. */
const primaries: Readonly<Record<number, readonly [...Chromaticity[]]>> = {
  4: [
    [0.67, 0.33],
    [0.21, 0.71],
    [0.14, 0.08],
    [0.31, 0.316],
  ],
  8: [
    [0.681, 0.319],
    [0.243, 0.692],
    [0.145, 0.049],
    [0.31, 0.316],
  ],
  9: [[0.708, 0.292], [0.17, 0.797], [0.131, 0.046], d65],
  11: [
    [0.68, 0.32],
    [0.265, 0.69],
    [0.15, 0.06],
    [0.314, 0.351],
  ],
  12: [[0.68, 0.32], [0.265, 0.69], [0.15, 0.06], d65],
};
const asScreen: Chromaticity[] = [[0.64, 0.33], [0.3, 0.6], [0.15, 0.06], d65];

/** Exponents of ITU-T H.273, table 3. The others without more light than paper has are shown by the curve of sRGB. */
const gammas: Readonly<Record<number, number>> = { 4: 2.2, 5: 2.8, 8: 1 };

/** More light than paper has: PQ and HLG. */
export function isHdr({ transfer }: StatedColours): boolean {
  return transfer === 16 || transfer === 18;
}

/** Null where they are the screen's own, or have no profile: those in HDR. */
export function profileOf(stated: StatedColours): Buffer | null {
  const [points, gamma] = [primaries[stated.primaries], gammas[stated.transfer]];
  if (isHdr(stated) || (points === undefined && gamma === undefined)) return null;
  const curve = gamma === undefined ? srgbCurve : parametric(0, [gamma]);
  return fileOf([
    ["desc", localized("Stated by numbers")],
    ["cprt", localized("None")],
    ["wtpt", xyz(d50)],
    ...colorantsOf(points ?? asScreen).map((colour, index): Tag => [
      `${"rgb"[index]}XYZ`,
      xyz(colour),
    ]),
    ...[..."rgb"].map((name): Tag => [`${name}TRC`, curve]),
  ]);
}

const inXyz = ([x, y]: Chromaticity): Triple => [x / y, 1, (1 - x - y) / y];

/** What red, green and blue are under D50: of the white that they make together, adapted by Bradford's matrix. */
function colorantsOf([red, green, blue, white = d65]: readonly Chromaticity[]): Triple[] {
  const colours = [red, green, blue].map((one) => inXyz(one ?? white)) as [Triple, Triple, Triple];
  const from = inXyz(white);
  const amounts = times(inverse(transposed(colours)), from);
  const bradford: Matrix = [
    [0.8951, 0.2664, -0.1614],
    [-0.7502, 1.7135, 0.0367],
    [0.0389, -0.0685, 1.0296],
  ];
  const [was, is] = [times(bradford, from), times(bradford, d50)];
  return colours.map((colour, index) => {
    const light = colour.map((part) => part * (amounts[index] ?? 0)) as [number, number, number];
    const cones = times(bradford, light).map((part, at) => (part * (is[at] ?? 0)) / (was[at] ?? 1));
    return times(inverse(bradford), cones as [number, number, number]);
  });
}

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a ?? 0, b ?? 0, c ?? 0];
}

function transposed([a, b, c]: Matrix): Matrix {
  return [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ];
}

function inverse([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  const by = 1 / (a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g));
  return [
    [(e * i - f * h) * by, (c * h - b * i) * by, (b * f - c * e) * by],
    [(f * g - d * i) * by, (a * i - c * g) * by, (c * d - a * f) * by],
    [(d * h - e * g) * by, (b * g - a * h) * by, (a * e - b * d) * by],
  ];
}

type Tag = [name: string, bytes: Buffer];

function fileOf(tags: readonly Tag[]): Buffer {
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  let at = 128 + table.length;
  for (const [index, [name, bytes]] of tags.entries()) {
    table.write(name, 4 + 12 * index, "latin1");
    table.writeUInt32BE(at, 8 + 12 * index);
    table.writeUInt32BE(bytes.length, 12 + 12 * index);
    at += bytes.length;
  }
  const head = Buffer.alloc(128);
  head.writeUInt32BE(at);
  head.writeUInt32BE(0x04400000, 8);
  head.write("mntrRGB XYZ ", 12, "latin1");
  head.write("acsp", 36, "latin1");
  xyz(d50).copy(head, 68, 8);
  return Buffer.concat([head, table, ...tags.map(([, bytes]) => bytes)]);
}

function fixed(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries())
    bytes.writeInt32BE(Math.round(number * 65_536), 4 * index);
  return bytes;
}

const xyz = (colour: Triple) => Buffer.concat([Buffer.from("XYZ \0\0\0\0"), fixed(colour)]);

function parametric(kind: number, numbers: readonly number[]): Buffer {
  return Buffer.concat([
    Buffer.from(`para\0\0\0\0\0${String.fromCharCode(kind)}\0\0`),
    fixed(numbers),
  ]);
}

const srgbCurve = parametric(3, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);

function localized(text: string): Buffer {
  const words = Buffer.from(text, "utf16le").swap16();
  const head = Buffer.alloc(28);
  head.write("mluc");
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write("enUS", 16);
  head.writeUInt32BE(words.length, 20);
  head.writeUInt32BE(28, 24);
  return Buffer.concat([head, words, Buffer.alloc((4 - (words.length % 4)) % 4)]);
}
