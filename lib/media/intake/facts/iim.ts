// What IPTC-IIM says (IPTC Information Interchange Model 4.2), out of Photoshop's image resources.
import { createHash } from "node:crypto";
import { decode, joined, type Said } from "@/lib/media/intake/facts/said";

export type Iim = {
  said: Said;
  /** Whether a program that knows no XMP wrote it after the XMP was written. */
  isNewerThanXmp: boolean;
};

const resources = { iim: 0x0404, digest: 0x0425 } as const;

/** Datasets of record 2, each with its place in the standard's numbering. */
const datasets = {
  instructions: 40,
  dateCreated: 55,
  timeCreated: 60,
  creator: 80,
  city: 90,
  sublocation: 92,
  state: 95,
  country: 101,
  headline: 105,
  credit: 110,
  source: 115,
  copyright: 116,
  caption: 120,
} as const;

/** Null where there is none. Programs leave a digest of the IIM that their XMP agrees with. */
export function readIim(block: Buffer | undefined): Iim | null {
  if (!block) return null;
  const found = resourcesOf(block);
  const iim = found.get(resources.iim);
  if (!iim) return null;
  const digest = found.get(resources.digest);
  const isNewerThanXmp =
    digest?.length === 16 && !createHash("md5").update(iim).digest().equals(digest);
  return { said: saidIn(valuesIn(iim)), isNewerThanXmp };
}

function saidIn(values: Map<number, string[]>): Said {
  const of = (dataset: keyof typeof datasets) => joined(values.get(datasets[dataset]) ?? []);
  return {
    caption: of("caption"),
    creator: of("creator"),
    credit: of("credit"),
    copyright: of("copyright"),
    headline: of("headline"),
    source: of("source"),
    instructions: of("instructions"),
    place: joined([of("sublocation"), of("city"), of("state"), of("country")]),
    takenAt: isoTime(of("dateCreated"), of("timeCreated")),
  };
}

/** Each resource by its number (Adobe Photoshop File Formats, image resource blocks). */
function resourcesOf(block: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  const signature = "8BIM";
  for (let at = block.indexOf(signature); at !== -1 && at + 12 <= block.length;) {
    const number = block.readUInt16BE(at + 4);
    const name = 1 + (block[at + 6] ?? 0);
    const size = at + 6 + name + (name % 2);
    if (size + 4 > block.length) break;
    const length = block.readUInt32BE(size);
    found.set(number, block.subarray(size + 4, size + 4 + length));
    at = block.indexOf(signature, size + 4 + length);
  }
  return found;
}

/** The texts of each dataset of record 2. Record 1 may say that they are UTF-8; others mostly are without saying so. */
function valuesIn(iim: Buffer): Map<number, string[]> {
  const values = new Map<number, string[]>();
  for (let at = 0; at + 5 <= iim.length && iim[at] === 0x1c;) {
    const [record, dataset, length] = [iim[at + 1], iim[at + 2] ?? 0, iim.readUInt16BE(at + 3)];
    // Longer ones have their length elsewhere; no field of ours is as long.
    if (length & 0x8000) break;
    const bytes = iim.subarray(at + 5, at + 5 + length);
    if (record === 2) values.set(dataset, [...(values.get(dataset) ?? []), decode(bytes)]);
    at += 5 + length;
  }
  return values;
}

/** “20260131” and “180500+0800”, of which the latter may be missing. */
function isoTime(date: string, time: string): string {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
  if (year === undefined) return "";
  const [, hour, minute, second, zone] = /^(\d\d)(\d\d)(\d\d)([+-]\d{4})?$/.exec(time) ?? [];
  const clock = hour === undefined ? "" : `T${hour}:${minute}:${second}`;
  const offset = zone === undefined ? "" : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return `${year}-${month}-${day}${clock}${offset}`;
}
