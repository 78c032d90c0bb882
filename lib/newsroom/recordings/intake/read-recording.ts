// A file of video or sound is looked at before it is kept: its content decides, its name does not. Nothing of it is
// unpacked or decoded, so that no file is more work than it is long.
import { InvalidInputError } from "@/lib/base/errors";
import type { RecordingEnding } from "@/lib/base/storage/storage";
import { nameOfForeign } from "@/lib/newsroom/media/intake/foreign";
import { nameOfSmuggled } from "@/lib/newsroom/media/intake/smuggled";
import { damaged, withBytes, type Bytes } from "@/lib/newsroom/recordings/intake/bytes";
import { accepted, type Found, type Range } from "@/lib/newsroom/recordings/intake/found";
import { readMp3 } from "@/lib/newsroom/recordings/intake/mp3";
import { readMp4 } from "@/lib/newsroom/recordings/intake/mp4";
import { readOgg } from "@/lib/newsroom/recordings/intake/ogg";
import { readWav } from "@/lib/newsroom/recordings/intake/wav";
import { readWebm } from "@/lib/newsroom/recordings/intake/webm";

export type ReadRecording = {
  ending: RecordingEnding;
  seconds: number;
  /** Pixels, upright; null of a sound. */
  width: number | null;
  height: number | null;
  hasSound: boolean;
  /** What `eraseRanges` takes out before it is kept. */
  private: Range[];
};

type Kind = { begins: RegExp; read: (bytes: Bytes) => Promise<Found> };

const kinds: readonly Kind[] = [
  { begins: /^.{4}ftyp/s, read: readMp4 },
  { begins: /^\x1a\x45\xdf\xa3/, read: readWebm },
  { begins: /^OggS/, read: readOgg },
  { begins: /^RIFF.{4}WAVE/s, read: readWav },
  // Eleven bits that are set begin a frame of MP3; two bits of zero behind them are AAC without a container.
  { begins: /^(ID3|\xff[\xe2-\xef\xf2-\xf5\xfa-\xff])/, read: readMp3 },
];

/** Of video and sound that browsers do not play. */
const others: readonly { begins: RegExp; name: string }[] = [
  { begins: /^RIFF.{4}AVI /s, name: "an AVI film" },
  { begins: /^RF64|^riff/, name: "a WAV file of more than 4 GB" },
  { begins: /^fLaC/, name: "a FLAC file" },
  { begins: /^FORM.{4}AIF/s, name: "an AIFF file" },
  { begins: /^FLV/, name: "a Flash film" },
  { begins: /^\x30\x26\xb2\x75/, name: "a Windows Media file" },
  { begins: /^\x00\x00\x01[\xb3\xba]/, name: "an MPEG film" },
  { begins: /^(?:.{4}(?:moov|mdat|wide|free|skip|pnot))/s, name: "a QuickTime film (.mov)" },
];

/** Readers of ZIP look for its mark in so many bytes before the end. */
const tail = 22 + 0xffff;

/** Pixels: of the largest screens there are, twice over. */
const mostAcross = 16_384;

/** Seconds: a day and a half. */
const longest = 36 * 3600;

/**
 * Reads what browsers play: checks that the file is whole and nothing else besides, and gives its length and size.
 * @throws InvalidInputError with a sentence that says what is wrong
 */
export function readRecording(path: string): Promise<ReadRecording> {
  return withBytes(path, async (bytes) => {
    if (bytes.size === 0) throw new InvalidInputError("The file is empty.");
    const beginning = Buffer.from(await bytes.at(0, Math.min(bytes.size, 4096)));
    const kind = kinds.find(({ begins }) => begins.test(beginning.toString("latin1", 0, 16)));
    if (kind === undefined) throw new InvalidInputError(refusalOf(beginning));
    const { size, words, ...found } = await kind.read(bytes).catch((error: unknown) => {
      // A number in the file led outside of it.
      throw error instanceof RangeError ? damaged() : error;
    });
    const end = await bytes.at(Math.max(0, bytes.size - tail), Math.min(bytes.size, tail));
    for (const part of [...words, Buffer.from(end)]) assertNothingElse(part);
    const { width, height } = size ?? { width: null, height: null };
    const isShown = size === null || (fits(size.width) && fits(size.height));
    if (!isShown || !(found.seconds > 0 && found.seconds <= longest)) throw damaged();
    return { ...found, width, height };
  });
}

function fits(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0 && pixels <= mostAcross;
}

function assertNothingElse(part: Buffer): void {
  const smuggled = nameOfSmuggled(part);
  if (smuggled === null) return;
  throw new InvalidInputError(
    `The file contains ${smuggled} besides the sound and film. Export it again.`,
  );
}

function refusalOf(beginning: Buffer): string {
  const head = beginning.toString("latin1", 0, 16);
  const name = others.find(({ begins }) => begins.test(head))?.name ?? nameOfForeign(beginning);
  const says = name === null ? "is neither a video nor a sound that browsers play" : `is ${name}`;
  return `The file ${says}. Send one of these: ${accepted}.`;
}
