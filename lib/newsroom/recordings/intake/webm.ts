// WebM: elements of EBML (RFC 8794), read by jumping from one to the next.
import { cutOff, damaged, type Bytes } from "@/lib/newsroom/recordings/intake/bytes";
import {
  isProtected,
  mostOfHead,
  notPlayed,
  wordsIn,
  type Found,
} from "@/lib/newsroom/recordings/intake/found";
import {
  elementAt,
  floatIn,
  idsOf,
  numberIn,
  partsOf,
  textIn,
  type Element,
} from "@/lib/newsroom/recordings/intake/ebml";
import { InvalidInputError } from "@/lib/base/errors";

/** Elements of a film: one of a day, written live, has some million. */
const mostElements = 4_000_000;

/** Each may have as many elements as a head. */
const mostTracks = 32;

const played = /^(V_VP8|V_VP9|V_AV1|A_OPUS|A_VORBIS)$/;

const { head, segment, cluster } = idsOf;
/** Of a cluster that does not say where it ends, these are in the segment's own row. */
const inCluster: readonly number[] = [0xe7, 0xa3, 0xa0, 0xab, 0xa7, 0x5854];
const withWords: readonly number[] = [
  ...[idsOf.info, idsOf.tracks, 0x1254c367, 0x1043a770, 0xec, 0xbf],
];
const others: readonly number[] = [0x114d9b74, 0x1c53bb6b];

export async function readWebm(bytes: Bytes): Promise<Found> {
  const first = await elementAt(bytes, 0);
  if (first.id !== head || first.end === null || first.end > mostOfHead) throw damaged();
  const about = partsOf(await bytes.at(first.start, first.end - first.start));
  const format = textIn(about, 0x4282);
  if (format === "matroska") throw notPlayed("The file is a Matroska film (.mkv)");
  const body = await elementAt(bytes, first.end);
  if (format !== "webm" || body.id !== segment) throw damaged();
  if (body.end !== null && body.end !== bytes.size) {
    throw body.end > bytes.size ? cutOff() : damaged();
  }
  return readSegment(bytes, body.start);
}

async function readSegment(bytes: Bytes, start: number): Promise<Found> {
  const { words, hold } = wordsIn(bytes);
  const parts = new Map<number, Buffer>();
  let [count, latest, time] = [0, 0, 0];
  let last: Element | null = null;
  for (let at = start; at < bytes.size; count += 1) {
    if (count > mostElements) throw damaged();
    const element = await elementAt(bytes, at);
    const { id } = element;
    if (id === idsOf.attachments) {
      throw new InvalidInputError("The file has other files within it. Export it without them.");
    }
    const isOpen = id === cluster && element.end === null;
    const isInCluster = last?.end === null && inCluster.includes(id);
    const isKnown = id === cluster || withWords.includes(id) || others.includes(id);
    if (!isKnown && !isInCluster) throw damaged();
    if (!isOpen && element.end === null) throw damaged();
    const end = element.end ?? element.start;
    if (end > bytes.size) throw cutOff();
    if (withWords.includes(id)) {
      const content = await hold(element.start, end);
      if (!parts.has(id)) parts.set(id, content);
    }
    if (id === cluster) last = element;
    if (id === 0xe7) time = await timeOf(bytes, element);
    if (id === 0xa3) latest = Math.max(latest, time + (await offsetOf(bytes, element)));
    at = end;
  }
  const info = partsOf(parts.get(idsOf.info) ?? Buffer.alloc(0));
  const said = floatIn(info, 0x4489);
  if (said === null && last !== null && last.end !== null) {
    latest = await latestIn(bytes, last.start, last.end);
  }
  const nanoseconds = (said ?? latest) * (numberIn(info, 0x2ad7b1) ?? 1_000_000);
  return { ...tracksOf(parts.get(idsOf.tracks)), seconds: nanoseconds / 1e9, words, private: [] };
}

/** The time of the last block in a cluster, where the file does not say its length. */
async function latestIn(bytes: Bytes, from: number, to: number): Promise<number> {
  let [time, latest] = [0, 0];
  for (let at = from; at < to;) {
    const element = await elementAt(bytes, at);
    if (element.end === null || element.end > to) throw damaged();
    if (element.id === 0xe7) time = await timeOf(bytes, element);
    if (element.id === 0xa3) latest = Math.max(latest, time + (await offsetOf(bytes, element)));
    at = element.end;
  }
  return Math.max(latest, time);
}

async function timeOf(bytes: Bytes, { start, end }: Element): Promise<number> {
  const length = (end ?? start) - start;
  return length < 1 || length > 6 ? 0 : (await bytes.at(start, length)).readUIntBE(0, length);
}

/** Behind the number of its track, against the time of its cluster. */
async function offsetOf(bytes: Bytes, { start, end }: Element): Promise<number> {
  return (end ?? start) - start < 4 ? 0 : (await bytes.at(start, 4)).readInt16BE(1);
}

function tracksOf(content: Buffer | undefined): Pick<Found, "ending" | "size" | "hasSound"> {
  if (content === undefined) throw damaged();
  const tracks = partsOf(content)
    .filter(({ id }) => id === 0xae)
    .slice(0, mostTracks + 1)
    .map(({ content: track }) => partsOf(track));
  if (tracks.length > mostTracks) throw damaged();
  const ofKind = (kind: number) => tracks.filter((track) => numberIn(track, 0x83) === kind);
  const [seen, heard] = [ofKind(1), ofKind(2)];
  for (const track of [...seen, ...heard]) {
    const codec = textIn(track, 0x86);
    if (!played.test(codec)) throw notPlayed(`The file is in ${codec.replace(/^[VA]_/, "")}`);
    if (
      track.some(({ id, content: one }) => id === 0x6d80 && one.includes("\x50\x35", 0, "latin1"))
    )
      throw isProtected();
  }
  const [video] = seen;
  if (video === undefined && heard.length === 0) throw damaged();
  const hasSound = heard.length > 0;
  if (video === undefined) return { ending: "weba", size: null, hasSound };
  const [shape = { content: Buffer.alloc(0) }] = video.filter(({ id }) => id === 0xe0);
  const shown = partsOf(shape.content);
  const inPixels = (numberIn(shown, 0x54b2) ?? 0) === 0;
  const pick = (display: number, stored: number) =>
    (inPixels ? numberIn(shown, display) : null) ?? numberIn(shown, stored) ?? 0;
  return {
    ending: "webm",
    size: { width: pick(0x54b0, 0xb0), height: pick(0x54ba, 0xba) },
    hasSound,
  };
}
