// Ogg: pages that follow each other without a gap (RFC 3533), of one stream of Opus or Vorbis.
import { cutOff, damaged, type Bytes } from "@/lib/newsroom/recordings/intake/bytes";
import { notPlayed, type Found } from "@/lib/newsroom/recordings/intake/found";

/** Pages of a file: one of a day, in pages of a twentieth of a second, has fewer. */
const mostPages = 2_000_000;

/** A page says where it ends in the sound in eight bytes; all ones: nothing ends on it. */
const noPlace = 0xffff_ffff_ffff_ffffn;

type Page = { start: number; end: number; isFirst: boolean; place: bigint; stream: number };

export async function readOgg(bytes: Bytes): Promise<Found> {
  const first = await pageAt(bytes, 0);
  const head = await bytes.at(first.start, Math.min(19, first.end - first.start));
  const { clock, skipped } = clockOf(head);
  let place = 0n;
  let pages = 0;
  for (let page: Page = first; ; page = await pageAt(bytes, page.end)) {
    if (pages > mostPages) throw damaged();
    if (page.stream !== first.stream || (page.isFirst && pages > 0)) {
      throw notPlayed("The file has several streams in one Ogg");
    }
    if (page.place !== noPlace) place = page.place;
    pages += 1;
    if (page.end === bytes.size) break;
  }
  // The second page has the file's words.
  const words = [Buffer.from(await bytes.at(0, Math.min(bytes.size, 1024 * 1024)))];
  const seconds = (Number(place) - skipped) / clock;
  return { ending: "ogg", seconds, size: null, hasSound: true, words, private: [] };
}

async function pageAt(bytes: Bytes, at: number): Promise<Page> {
  const head = await bytes.at(at, 27);
  if (head.toString("latin1", 0, 4) !== "OggS" || head[4] !== 0) throw damaged();
  const segments = await bytes.at(at + 27, head[26] ?? 0);
  const start = at + 27 + segments.length;
  const end = segments.reduce((sum, one) => sum + one, start);
  if (end > bytes.size) throw cutOff();
  return {
    ...{ start, end, isFirst: ((head[5] ?? 0) & 2) !== 0 },
    ...{ place: head.readBigUInt64LE(6), stream: head.readUInt32LE(14) },
  };
}

function clockOf(head: Buffer): { clock: number; skipped: number } {
  const name = head.toString("latin1", 0, 8);
  if (name === "OpusHead" && head.length >= 12) {
    return { clock: 48_000, skipped: head.readUInt16LE(10) };
  }
  if (name.startsWith("\x01vorbis") && head.length >= 16) {
    return { clock: head.readUInt32LE(12) || 1, skipped: 0 };
  }
  const said = /theora|FLAC|Speex/i.exec(name)?.[0];
  throw said ? notPlayed(`The file is ${said} within Ogg`) : damaged();
}
