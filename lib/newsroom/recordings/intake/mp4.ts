// MP4 and M4A: boxes in boxes (ISO/IEC 14496-12), read by jumping from one to the next.
import { InvalidInputError } from "@/lib/base/errors";
import { cutOff, damaged, type Bytes } from "@/lib/newsroom/recordings/intake/bytes";
import { codecNames, hasPlayedProfile, isAac } from "@/lib/newsroom/recordings/intake/mp4-codecs";
import {
  isProtected,
  mostWithin,
  notPlayed,
  wordsIn,
  type Found,
  type Range,
} from "@/lib/newsroom/recordings/intake/found";

type Box = Range & { type: string };

/** Boxes of a file: pieces of two seconds in a film of a day are fewer. */
const mostBoxes = 100_000;

/** What may stand at the top. Whatever else does is not there to be played. */
const known =
  /^(ftyp|moov|mdat|free|skip|wide|uuid|udta|meta|moof|mfra|sidx|ssix|styp|prft|emsg|pdin)$/;
const withoutWords = /^(mdat|moof|mfra|sidx)$/;

export async function readMp4(bytes: Bytes): Promise<Found> {
  const { words, hold } = wordsIn(bytes);
  const hidden: Range[] = [];
  let moov: Buffer | null = null;
  let [brand, isInPieces, count] = ["", false, 0];
  for (let at = 0; at < bytes.size; count += 1) {
    const box = await boxAt(bytes, at);
    if (count > mostBoxes || !known.test(box.type)) throw damaged();
    if (box.type === "moof") isInPieces = true;
    if (!withoutWords.test(box.type)) {
      const content = await hold(box.start, box.end);
      if (box.type === "ftyp") brand = text(content, 0, 4);
      if (box.type === "moov") {
        moov = content;
        hidden.push(...privateIn(moov).map((one) => shifted(one, box.start)));
      } else if (isPrivate(box, content)) hidden.push(box);
    }
    at = box.end;
  }
  if (brand === "qt  ") throw notPlayed("The file is a QuickTime film (.mov)");
  if (moov === null) throw damaged();
  return { ...readMovie(moov, isInPieces), words, private: hidden };
}

/** Words about the film: title, place, device. Players need none of it, and cameras fill free space, too. */
function isPrivate({ type }: Box, content: Buffer): boolean {
  return isSpace(type) ? content.some((one) => one !== 0) : /^(udta|meta|uuid|emsg)$/.test(type);
}

function isSpace(type: string): boolean {
  return /^(free|skip|wide)$/.test(type);
}

/** What players need of a box within the head. Whatever else is there may say where the film was taken. */
const needed = new Map([
  ["moov", /^(mvhd|trak|mvex|iods|pssh)$/],
  ["trak", /^(tkhd|mdia|edts|tref|trgr|tapt|load)$/],
  ["mdia", /^(mdhd|hdlr|minf|elng)$/],
]);

function privateIn(moov: Buffer, within = "moov", from = 0, to = moov.length): Range[] {
  return boxesIn(moov, from, to).flatMap((box) => {
    const { type, start, end } = box;
    if (type === "gps ") throw saysPlaces();
    if (isSpace(type)) return isPrivate(box, moov.subarray(start, end)) ? [box] : [];
    if (!needed.get(within)?.test(type)) return [box];
    return needed.has(type) ? privateIn(moov, type, start, end) : [];
  });
}

function shifted({ typeAt, start, end }: Range, by: number): Range {
  return { typeAt: typeAt + by, start: start + by, end: end + by };
}

async function boxAt(bytes: Bytes, at: number): Promise<Box> {
  const head = await bytes.at(at, 8);
  const [short, type] = [head.readUInt32BE(0), text(head, 4, 8)];
  const start = short === 1 ? at + 16 : at + 8;
  const size =
    short === 1 ? Number((await bytes.at(at + 8, 8)).readBigUInt64BE(0)) : short || bytes.size - at;
  if (at + size > bytes.size) throw cutOff();
  if (at + size < start) throw damaged();
  return { type, typeAt: at + 4, start, end: at + size };
}

function readMovie(moov: Buffer, isInPieces: boolean): Omit<Found, "words" | "private"> {
  const top = boxesIn(moov, 0, moov.length);
  const [header] = only(top, "mvhd");
  if (header === undefined) throw damaged();
  const time = timesOf(moov, header);
  const tracks = only(top, "trak").map((trak) => readTrack(moov, trak));
  const seen = tracks.find(({ kind }) => kind === "vide");
  const hasSound = tracks.some(({ kind }) => kind === "soun");
  if (!seen && !hasSound) throw damaged();
  const seconds = time.length > 0 || !isInPieces ? time.length : lengthOfPieces(moov, top);
  return {
    ...{ ending: seen ? "mp4" : "m4a", seconds: seconds / time.scale, hasSound },
    size: seen?.size ?? null,
  };
}

/** A film in pieces may say its length beside them. */
function lengthOfPieces(moov: Buffer, top: readonly Box[]): number {
  const [extends_] = only(top, "mvex").flatMap((box) =>
    only(boxesIn(moov, box.start, box.end), "mehd"),
  );
  if (extends_ === undefined) return 0;
  const isLong = byte(moov, extends_.start) === 1;
  return isLong
    ? Number(moov.readBigUInt64BE(extends_.start + 4))
    : moov.readUInt32BE(extends_.start + 4);
}

type Track = { kind: string; size: { width: number; height: number } };

function readTrack(moov: Buffer, trak: Box): Track {
  const parts = boxesIn(moov, trak.start, trak.end);
  const [head] = only(parts, "tkhd");
  const [media] = only(parts, "mdia");
  if (head === undefined || media === undefined) throw damaged();
  const inMedia = boxesIn(moov, media.start, media.end);
  const [handler] = only(inMedia, "hdlr");
  if (handler === undefined || handler.end < handler.start + 12) throw damaged();
  const kind = text(moov, handler.start + 8, handler.start + 12);
  const [table] = within(moov, inMedia, "minf", "stbl", "stsd");
  if (table === undefined) throw damaged();
  const entries = boxesIn(moov, table.start + 8, table.end);
  if (kind === "vide" || kind === "soun") {
    if (entries.length === 0) throw damaged();
    for (const entry of entries) assertPlayed(moov, entry);
  } else if (kind !== "tmcd" || entries.some(({ type }) => type !== "tmcd")) throw saysPlaces();
  return { kind, size: sizeOf(moov, head) };
}

/** Cameras and drones write where they are all along the film, each in a track of its own kind or as subtitles. */
function saysPlaces(): InvalidInputError {
  return new InvalidInputError(
    "The file has data or subtitles beside picture and sound, which may say where it was taken. Export it without, and add captions here.",
  );
}

function assertPlayed(moov: Buffer, entry: Box): void {
  if (entry.type === "encv" || entry.type === "enca") throw isProtected();
  if (entry.type === "avc1" || entry.type === "avc3") {
    const [config] = only(boxesIn(moov, entry.start + 78, entry.end), "avcC");
    if (config === undefined || config.end < config.start + 4) throw damaged();
    if (hasPlayedProfile(byte(moov, config.start + 1))) return;
    throw notPlayed("The film is in H.264 with more than 8 bits a colour, or more colours");
  }
  if (entry.type === "mp4a" && isAac(moov, entry.start, entry.end)) return;
  throw notPlayed(`The file is in ${codecNames[entry.type] ?? entry.type.trim()}`);
}

/** As it is shown: a film that was taken upright is stored on its side. */
function sizeOf(moov: Buffer, { start, end }: Box): Track["size"] {
  const at = start + (byte(moov, start) === 1 ? 88 : 76);
  if (at + 8 > end) throw damaged();
  const [width, height] = [moov.readUInt32BE(at) >>> 16, moov.readUInt32BE(at + 4) >>> 16];
  const matrix = at - 36;
  const isOnItsSide = moov.readInt32BE(matrix) === 0 && moov.readInt32BE(matrix + 4) !== 0;
  return isOnItsSide ? { width: height, height: width } : { width, height };
}

function timesOf(moov: Buffer, { start, end }: Box): { scale: number; length: number } {
  const isLong = byte(moov, start) === 1;
  const at = start + (isLong ? 20 : 12);
  if (at + (isLong ? 12 : 8) > end) throw damaged();
  const scale = moov.readUInt32BE(at);
  const length = isLong ? Number(moov.readBigUInt64BE(at + 4)) : moov.readUInt32BE(at + 4);
  // All ones: not known.
  const isKnown = isLong ? length < 2 ** 63 : length < 0xffff_ffff;
  return { scale: scale || 1, length: isKnown ? length : 0 };
}

/** Within bytes that were read. */
function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const size = bytes.readUInt32BE(at);
    // Some writers end a list with a zero.
    if (size === 0) break;
    const end = at + size;
    if (size < 8 || end > to || boxes.length >= mostWithin) throw damaged();
    boxes.push({ type: text(bytes, at + 4, at + 8), typeAt: at + 4, start: at + 8, end });
    at = end;
  }
  return boxes;
}

function only(boxes: readonly Box[], type: string): Box[] {
  return boxes.filter((box) => box.type === type);
}

function within(bytes: Buffer, boxes: readonly Box[], ...types: string[]): Box[] {
  const [first, ...rest] = types;
  const found = only(boxes, first ?? "");
  if (rest.length === 0) return found;
  return found.flatMap((box) => within(bytes, boxesIn(bytes, box.start, box.end), ...rest));
}

function byte(bytes: Buffer, at: number): number {
  const value = bytes[at];
  if (value === undefined) throw damaged();
  return value;
}

function text(bytes: Buffer, from: number, to: number): string {
  return bytes.toString("latin1", from, to);
}
