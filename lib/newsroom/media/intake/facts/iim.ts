// What IPTC-IIM says (IPTC Information Interchange Model 4.2), out of Photoshop's image resources.
import { createHash } from "node:crypto";
import { decodeAlike, isUnread } from "@/lib/base/encodings/encodings";
import { joined, type Said } from "@/lib/newsroom/media/intake/facts/said";

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
  const held = found.filter(({ number }) => number === resources.iim).map(({ bytes }) => bytes);
  const [first] = held;
  if (!first) return null;
  const digest = found.find(({ number }) => number === resources.digest)?.bytes;
  const isNewerThanXmp =
    digest?.length === 16 && !createHash("md5").update(first).digest().equals(digest);
  const { values, hasUnreadText } = valuesIn(held);
  return { said: { ...saidIn(values), hasUnreadText }, isNewerThanXmp };
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

/** The resources in their order (Adobe Photoshop File Formats, image resource blocks). */
function resourcesOf(block: Buffer): { number: number; bytes: Buffer }[] {
  const found = [];
  const signature = "8BIM";
  for (let at = block.indexOf(signature); at !== -1 && at + 12 <= block.length;) {
    const number = block.readUInt16BE(at + 4);
    const name = 1 + (block[at + 6] ?? 0);
    const size = at + 6 + name + (name % 2);
    if (size + 4 > block.length) break;
    const length = block.readUInt32BE(size);
    found.push({ number, bytes: block.subarray(size + 4, size + 4 + length) });
    at = block.indexOf(signature, size + 4 + length);
  }
  return found;
}

/**
 * The texts of each dataset of record 2; where there are several blocks, of the first that has it. Record 1 may say that they
 * are UTF-8; others mostly are without saying so. All are encoded alike, so one guess is made for all.
 */
function valuesIn(blocks: Buffer[]): { values: Map<number, string[]>; hasUnreadText: boolean } {
  const values = new Map<number, Buffer[]>();
  for (const block of blocks) {
    for (const [dataset, parts] of datasetsIn(block)) {
      if (!values.has(dataset)) values.set(dataset, parts);
    }
  }
  const parts = [...values.values()].flat();
  const decoded = decodeAlike(parts);
  let at = 0;
  const texts = [...values].map(
    ([dataset, parts]) => [dataset, decoded.slice(at, (at += parts.length))] as const,
  );
  const hasUnreadText = parts.some((part, index) => isUnread(part, decoded[index] ?? ""));
  return { values: new Map(texts), hasUnreadText };
}

/** Texts of one dataset that are read: a picture has some creators, not thousands. */
const mostTexts = 100;

function datasetsIn(iim: Buffer): Map<number, Buffer[]> {
  const known = new Set<number>(Object.values(datasets));
  const found = new Map<number, Buffer[]>();
  for (let at = 0; at + 5 <= iim.length && iim[at] === 0x1c;) {
    const [record, dataset, length] = [iim[at + 1], iim[at + 2] ?? 0, iim.readUInt16BE(at + 3)];
    // Longer ones have their length elsewhere; no field of ours is as long.
    if (length & 0x8000) break;
    if (record === 2 && known.has(dataset)) {
      const parts = found.get(dataset) ?? [];
      if (parts.length < mostTexts) parts.push(iim.subarray(at + 5, at + 5 + length));
      found.set(dataset, parts);
    }
    at += 5 + length;
  }
  return found;
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
