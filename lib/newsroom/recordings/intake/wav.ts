// WAV: chunks that follow each other (RIFF), with the sound as it is.
import { cutOff, damaged, type Bytes } from "@/lib/newsroom/recordings/intake/bytes";
import { notPlayed, wordsIn, type Found } from "@/lib/newsroom/recordings/intake/found";

/** Numbers of formats: whole numbers, fractions, and one that says it further on. */
const [whole, fractions, extended] = [1, 3, 0xfffe];

/** Those of one file: recorders write some ten. */
const mostChunks = 10_000;

export async function readWav(bytes: Bytes): Promise<Found> {
  const end = 8 + (await bytes.at(4, 4)).readUInt32LE(0);
  if (end > bytes.size) throw cutOff();
  // Some writers fill up to an even length.
  if (bytes.size > end + 1) throw damaged();
  const { words, hold } = wordsIn(bytes);
  let [rate, sound, count]: [number | null, number | null, number] = [null, null, 0];
  for (let at = 12; at + 8 <= end; count += 1) {
    if (count > mostChunks) throw damaged();
    const head = await bytes.at(at, 8);
    const [name, length] = [head.toString("latin1", 0, 4), head.readUInt32LE(4)];
    if (at + 8 + length > end) throw cutOff();
    if (name === "data") sound = (sound ?? 0) + length;
    else {
      const content = await hold(at + 8, at + 8 + length);
      if (name === "fmt ") rate = bytesPerSecond(content);
    }
    at += 8 + length + (length % 2);
  }
  if (rate === null || sound === null) throw damaged();
  return { ending: "wav", seconds: sound / rate, size: null, hasSound: true, words, private: [] };
}

function bytesPerSecond(format: Buffer): number {
  if (format.length < 16) throw damaged();
  const said = format.readUInt16LE(0);
  const kind = said === extended && format.length >= 26 ? format.readUInt16LE(24) : said;
  if (kind !== whole && kind !== fractions) throw notPlayed("The WAV file is compressed");
  const [channels, clock, bits] = [
    format.readUInt16LE(2),
    format.readUInt32LE(4),
    format.readUInt16LE(14),
  ];
  if (channels === 0 || channels > 8 || clock === 0 || ![8, 16, 24, 32].includes(bits)) {
    throw damaged();
  }
  return channels * clock * (bits / 8);
}
