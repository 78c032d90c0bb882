// MP3: frames without a head of their own, which the file's length is counted by.
import { cutOff, damaged, type Bytes } from "@/lib/newsroom/recordings/intake/bytes";
import { notPlayed, wordsIn, type Found } from "@/lib/newsroom/recordings/intake/found";

/** Kilobits a second, by the number in a frame's head; of MPEG 1, and of MPEG 2 and 2.5. */
const rates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const clocks = [44_100, 48_000, 32_000];

/** Bytes behind the last frame: tags of other kinds, and what encoders leave. */
const mostBehind = 256 * 1024;

type Frame = { length: number; samples: number; clock: number; countAt: number };

export async function readMp3(bytes: Bytes): Promise<Found> {
  const { words, hold } = wordsIn(bytes);
  let at = 0;
  for (let tag = await tagAt(bytes, at); tag > 0; tag = await tagAt(bytes, at)) {
    await hold(at, at + tag);
    at += tag;
  }
  const first = await frameAt(bytes, at);
  if (first === null) throw damaged();
  const said = await saidFrames(bytes, at, first);
  let [frames, seconds] = [0, 0];
  for (let frame: Frame | null = first; frame !== null; frame = await frameAt(bytes, at)) {
    // Many encoders leave the last frame short.
    if (at + frame.length > bytes.size) {
      at = bytes.size;
      break;
    }
    frames += 1;
    seconds += frame.samples / frame.clock;
    at += frame.length;
  }
  if (said !== null && frames < said * 0.99 - 2) throw cutOff();
  if (frames < 2 || bytes.size - at > mostBehind) throw damaged();
  await hold(at, bytes.size);
  return { ending: "mp3", seconds, size: null, hasSound: true, words, private: [] };
}

/** The length of an ID3 tag; 0 if there is none. */
async function tagAt(bytes: Bytes, at: number): Promise<number> {
  if (at + 10 > bytes.size) return 0;
  const head = await bytes.at(at, 10);
  if (head.toString("latin1", 0, 3) !== "ID3") return 0;
  const length = head.subarray(6, 10).reduce((sum, one) => sum * 128 + (one & 0x7f), 0);
  const footer = ((head[5] ?? 0) & 0x10) === 0 ? 0 : 10;
  return 10 + length + footer;
}

async function frameAt(bytes: Bytes, at: number): Promise<Frame | null> {
  if (at + 4 > bytes.size) return null;
  const head = (await bytes.at(at, 4)).readUInt32BE(0);
  if (head >>> 21 !== 0x7ff) return null;
  const version = (head >>> 19) & 3;
  const layer = (head >>> 17) & 3;
  if (version === 1 || layer === 0) return null;
  if (layer !== 1) throw notPlayed("The file is MPEG audio of another layer than MP3");
  const isFirst = version === 3;
  const rate = rates[isFirst ? 1 : 2][(head >>> 12) & 15];
  const clock = clocks[(head >>> 10) & 3];
  if (rate === undefined || rate === 0 || clock === undefined) return null;
  const hertz = isFirst ? clock : version === 2 ? clock / 2 : clock / 4;
  const samples = isFirst ? 1152 : 576;
  const isMono = ((head >>> 6) & 3) === 3;
  return {
    ...{ samples, clock: hertz },
    length: Math.floor((samples / 8) * ((rate * 1000) / hertz)) + ((head >>> 9) & 1),
    countAt: 4 + (isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17),
  };
}

/** How many frames the first one says that there are; null if it does not. */
async function saidFrames(bytes: Bytes, at: number, { countAt }: Frame): Promise<number | null> {
  if (at + countAt + 12 > bytes.size) return null;
  const part = await bytes.at(at + countAt, 12);
  const isThere = /^(Xing|Info)$/.test(part.toString("latin1", 0, 4));
  return isThere && (part.readUInt32BE(4) & 1) !== 0 ? part.readUInt32BE(8) : null;
}
