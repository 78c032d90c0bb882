// Colour profiles of cameras and programs, made from their numbers (ICC.1:2010). For tests only.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The primaries under D50, and the exponent of the curve. */
export type ColourProfile = {
  primaries: [red: Colour, green: Colour, blue: Colour];
  gamma: number;
};
type Colour = [x: number, y: number, z: number];

export const adobeRgb: ColourProfile = {
  primaries: [
    [0.60974, 0.31111, 0.01947],
    [0.20528, 0.62567, 0.06087],
    [0.14919, 0.06322, 0.74457],
  ],
  gamma: 2.19921875,
};
export const proPhoto: ColourProfile = {
  primaries: [
    [0.79767, 0.28804, 0],
    [0.13519, 0.71187, 0],
    [0.03134, 0.00009, 0.82491],
  ],
  gamma: 1.8,
};

/** A file for sharp. */
export function profileFile(profile: ColourProfile): string {
  const path = join(mkdtempSync(join(tmpdir(), "stet-profile-")), "profile.icc");
  writeFileSync(path, profileOf(profile));
  return path;
}

export function greyProfile(gamma: number): Buffer {
  return fileOf("GRAY", [["kTRC", curve(gamma)]]);
}

function profileOf({ primaries: [red, green, blue], gamma }: ColourProfile): Buffer {
  return fileOf("RGB ", [
    ["rXYZ", xyz(red)],
    ["gXYZ", xyz(green)],
    ["bXYZ", xyz(blue)],
    ...["rTRC", "gTRC", "bTRC"].map((name): Tag => [name, curve(gamma)]),
  ]);
}

type Tag = [name: string, bytes: Buffer];

function fileOf(space: "RGB " | "GRAY", own: Tag[]): Buffer {
  const tags: Tag[] = [
    ["desc", description("For tests")],
    ["cprt", Buffer.concat([latin1("text\0\0\0\0None\0"), Buffer.alloc(3)])],
    ["wtpt", xyz([0.9642, 1, 0.8249])],
    ...own,
  ];
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
  head.writeUInt32BE(0x02100000, 8);
  head.write(`mntr${space}XYZ `, 12, "latin1");
  head.write("acsp", 36, "latin1");
  xyz([0.9642, 1, 0.8249]).copy(head, 68, 8);
  return Buffer.concat([head, table, ...tags.map(([, bytes]) => bytes)]);
}

const latin1 = (text: string) => Buffer.from(text, "latin1");

function xyz(colour: Colour): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write("XYZ ");
  for (const [at, part] of colour.entries())
    bytes.writeInt32BE(Math.round(part * 65_536), 8 + 4 * at);
  return bytes;
}

function curve(gamma: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.write("curv");
  bytes.writeUInt32BE(1, 8);
  bytes.writeUInt16BE(Math.round(gamma * 256), 12);
  return bytes;
}

function description(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 79);
  bytes.write("desc");
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
