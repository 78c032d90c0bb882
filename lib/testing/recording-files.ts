// Files of video and sound, put together by hand. For tests only. WebM, WAV, MP3 and Ogg are played by browsers; the
// films and sounds in MP4 have every box, and no picture.
import sharp from "sharp";

const latin1 = (text: string) => Buffer.from(text, "latin1");

function bytesOf(length: number, write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(length);
  write(bytes);
  return bytes;
}

const u16 = (value: number) => bytesOf(2, (bytes) => bytes.writeUInt16BE(value));
const u32 = (value: number) => bytesOf(4, (bytes) => bytes.writeUInt32BE(value));

/** A tone of 440 hertz, 16 bits, one channel. */
export function wavFile({
  seconds = 1,
  clock = 8_000,
  format = 1,
  extra = Buffer.alloc(0),
} = {}): Buffer {
  const sound = Buffer.alloc(Math.round(seconds * clock) * 2);
  for (let at = 0; at < sound.length; at += 2) {
    sound.writeInt16LE(Math.round(8_000 * Math.sin((2 * Math.PI * 440 * at) / 2 / clock)), at);
  }
  const head = bytesOf(44, (bytes) => {
    bytes.write("RIFF", 0);
    bytes.writeUInt32LE(36 + sound.length + extra.length, 4);
    bytes.write("WAVEfmt ", 8);
    bytes.writeUInt32LE(16, 16);
    bytes.writeUInt16LE(format, 20);
    bytes.writeUInt16LE(1, 22);
    bytes.writeUInt32LE(clock, 24);
    bytes.writeUInt32LE(clock * 2, 28);
    bytes.writeUInt16LE(2, 32);
    bytes.writeUInt16LE(16, 34);
    bytes.write("data", 36);
    bytes.writeUInt32LE(sound.length, 40);
  });
  return Buffer.concat([head, sound, extra]);
}

/** Frames of silence, of 128 kbit/s. */
export function mp3File({ frames = 40, said = null as number | null, tag = "" } = {}): Buffer {
  const frame = bytesOf(417, (bytes) => bytes.writeUInt32BE(0xfffb90c4));
  const first = Buffer.from(frame);
  if (said !== null) {
    first.write("Info", 21);
    first.writeUInt32BE(1, 25);
    first.writeUInt32BE(said, 29);
  }
  const words = latin1(tag);
  const id3 = Buffer.concat([
    latin1("ID3\x03\0\0\0\0"),
    Buffer.from([words.length >> 7, words.length & 127]),
    words,
  ]);
  const rest = Array.from({ length: frames - 1 }, () => frame);
  return Buffer.concat([...(tag === "" ? [] : [id3]), first, ...rest]);
}

const silentOpus = Buffer.from([0xf8, 0xff, 0xfe]);

function opusHead(skipped: number): Buffer {
  const head = Buffer.concat([
    latin1("OpusHead"),
    Buffer.from([1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0]),
  ]);
  head.writeUInt16LE(skipped, 10);
  return head;
}

/** Silence of Opus, fifty packets a second, a page each. */
export function oggFile({ seconds = 1, head = opusHead(312) } = {}): Buffer {
  const tags = Buffer.concat([
    latin1("OpusTags"),
    Buffer.from([4, 0, 0, 0]),
    latin1("Stet"),
    Buffer.alloc(4),
  ]);
  const packets = Array.from({ length: Math.round(seconds * 50) }, () => silentOpus);
  const pages = [head, tags, ...packets].map((packet, index, all) => {
    const page = Buffer.concat([
      bytesOf(28, (bytes) => {
        bytes.write("OggS", 0);
        bytes[5] = index === 0 ? 2 : index === all.length - 1 ? 4 : 0;
        const place = index < 2 ? 0 : 312 + (index - 1) * 960;
        bytes.writeBigUInt64LE(BigInt(place), 6);
        bytes.writeUInt32LE(7, 14);
        bytes.writeUInt32LE(index, 18);
        bytes[26] = 1;
        bytes[27] = packet.length;
      }),
      packet,
    ]);
    page.writeUInt32LE(oggChecksum(page), 22);
    return page;
  });
  return Buffer.concat(pages);
}

function oggChecksum(page: Buffer): number {
  let sum = 0;
  for (const byte of page) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) sum = sum < 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}

/** An element of EBML. */
export function element(id: number, ...content: Buffer[]): Buffer {
  const inner = Buffer.concat(content);
  const name = Buffer.from(id.toString(16), "hex");
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE((1n << 56n) | BigInt(inner.length));
  return Buffer.concat([name, size, inner]);
}

/** A live recording does not say how long its parts are. */
export function openElement(id: number, ...content: Buffer[]): Buffer {
  const size = Buffer.from([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
  const name = Buffer.from(id.toString(16), "hex");
  return Buffer.concat([name, size, ...content]);
}

const number = (id: number, value: number) => element(id, u32(value));
const words = (id: number, text: string) => element(id, latin1(text));
const fraction = (id: number, value: number) =>
  element(
    id,
    bytesOf(8, (bytes) => bytes.writeDoubleBE(value)),
  );

export const webmHead = (format = "webm") =>
  element(
    0x1a45dfa3,
    ...[number(0x4286, 1), number(0x42f7, 1), number(0x42f2, 4), number(0x42f3, 8)],
    ...[words(0x4282, format), number(0x4287, 4), number(0x4285, 2)],
  );

type WebmChoice = {
  seconds?: number;
  hasVideo?: boolean;
  hasSound?: boolean;
  codec?: string;
  /** As a browser records it: without a length, in parts that do not say where they end. */
  isLive?: boolean;
  extra?: Buffer;
  /** Further ones. */
  tracks?: Buffer[];
};

/** A film of one still a second (VP8), with silence (Opus): 320 by 180 pixels. */
export async function webmFile(choice: WebmChoice = {}): Promise<Buffer> {
  const { seconds = 3, hasVideo = true, hasSound = true, codec = "V_VP8", isLive = false } = choice;
  const video = element(
    0xae,
    ...[number(0xd7, 1), number(0x73c5, 1), number(0x83, 1), words(0x86, codec)],
    element(0xe0, number(0xb0, 320), number(0xba, 180)),
  );
  const sound = element(
    0xae,
    ...[number(0xd7, 2), number(0x73c5, 2), number(0x83, 2), words(0x86, "A_OPUS")],
    ...[element(0x63a2, opusHead(0)), number(0x56bb, 80_000_000)],
    element(0xe1, fraction(0xb5, 48_000), number(0x9f, 1)),
  );
  const info = element(
    0x1549a966,
    number(0x2ad7b1, 1_000_000),
    ...(isLive ? [] : [fraction(0x4489, seconds * 1000)]),
    ...[words(0x4d80, "Stet"), words(0x5741, "Stet")],
  );
  const tracks = element(
    0x1654ae6b,
    ...[...(hasVideo ? [video] : []), ...(hasSound ? [sound] : []), ...(choice.tracks ?? [])],
  );
  const stills = await Promise.all(Array.from({ length: seconds }, (_, at) => vp8Still(at)));
  const block = (track: number, at: number, bytes: Buffer) =>
    element(0xa3, Buffer.from([0x80 | track]), u16(at), Buffer.from([0x80]), bytes);
  const clusters = stills.map((still, second) =>
    (isLive ? openElement : element)(
      0x1f43b675,
      number(0xe7, second * 1000),
      ...(hasVideo ? [block(1, 0, still)] : []),
      ...(hasSound ? Array.from({ length: 50 }, (_, at) => block(2, at * 20, silentOpus)) : []),
    ),
  );
  let at = info.length + tracks.length + (choice.extra?.length ?? 0);
  const points = clusters.map((cluster, second) => {
    const place = element(0xb7, number(0xf7, hasVideo ? 1 : 2), number(0xf1, at));
    at += cluster.length;
    return element(0xbb, number(0xb3, second * 1000), place);
  });
  const content = [info, tracks, ...(choice.extra ? [choice.extra] : []), ...clusters];
  const body = isLive
    ? openElement(0x18538067, ...content)
    : element(0x18538067, ...content, element(0x1c53bb6b, ...points));
  return Buffer.concat([webmHead(), body]);
}

/** WebP without transparency is one still of VP8. */
async function vp8Still(second: number): Promise<Buffer> {
  const background = { r: (second * 70) % 256, g: 120, b: (200 + second * 40) % 256 };
  const webp = await sharp({ create: { width: 320, height: 180, channels: 3, background } })
    .webp({ quality: 60 })
    .toBuffer();
  const length = webp.readUInt32LE(16);
  if (webp.toString("latin1", 12, 16) !== "VP8 ") throw new Error("This is no plain WebP.");
  return webp.subarray(20, 20 + length);
}

/** A box of MP4. */
export function box(type: string, ...content: Buffer[]): Buffer {
  const inner = Buffer.concat(content);
  return Buffer.concat([u32(8 + inner.length), latin1(type), inner]);
}

/** The same box, with its length in 64 bits. */
export function longBox(type: string, ...content: Buffer[]): Buffer {
  const inner = Buffer.concat(content);
  const length = bytesOf(8, (bytes) => bytes.writeBigUInt64BE(BigInt(16 + inner.length)));
  return Buffer.concat([u32(1), latin1(type), length, inner]);
}

type Mp4Choice = {
  seconds?: number;
  brand?: string;
  video?: string | null;
  sound?: string | null;
  /** Of H.264. */
  profile?: number;
  isUpright?: boolean;
  /** A box of words about the film. */
  about?: Buffer;
  extra?: Buffer;
};

/** Boxes of a film of 1280 by 720 pixels, or of a sound. */
export function mp4File(choice: Mp4Choice = {}): Buffer {
  const { seconds = 7, brand = "isom", video = "avc1", sound = "mp4a", profile = 100 } = choice;
  const { isUpright = false, extra = Buffer.alloc(0), about = Buffer.alloc(0) } = choice;
  const header = box(
    "mvhd",
    bytesOf(100, (bytes) => {
      bytes.writeUInt32BE(1000, 12);
      bytes.writeUInt32BE(seconds * 1000, 16);
    }),
  );
  const avc = box("avcC", Buffer.from([1, profile, 0, 31, 0xff, 0xe0, 0]));
  const seen = video && box(video, Buffer.alloc(78), ...(video.startsWith("avc") ? [avc] : []));
  const esds = box(
    "esds",
    Buffer.from([0, 0, 0, 0, 3, 25, 0, 0, 0, 4, 17, 0x40, 0x15, ...Buffer.alloc(15)]),
  );
  const heard = sound && box(sound, Buffer.alloc(28), esds);
  const tracks = [
    ...(seen ? [track("vide", seen, isUpright)] : []),
    ...(heard ? [track("soun", heard)] : []),
  ];
  return Buffer.concat([
    box("ftyp", latin1(`${brand}\0\0\0\0isommp42`)),
    box("moov", header, ...tracks, about),
    extra,
    box("mdat", Buffer.alloc(500, 7)),
  ]);
}

/** A track of MP4. `entry`: the box that says what it is in. */
export function track(kind: string, entry: Buffer, isUpright = false): Buffer {
  const head = bytesOf(84, (bytes) => {
    bytes.writeInt32BE(isUpright ? 0 : 0x10000, 40);
    bytes.writeInt32BE(isUpright ? 0x10000 : 0, 44);
    bytes.writeUInt32BE(kind === "vide" ? 1280 * 65536 : 0, 76);
    bytes.writeUInt32BE(kind === "vide" ? 720 * 65536 : 0, 80);
  });
  const handler = box("hdlr", Buffer.alloc(8), latin1(kind), Buffer.alloc(13));
  const table = box("stsd", u32(0), u32(1), entry);
  return box("trak", box("tkhd", head), box("mdia", handler, box("minf", box("stbl", table))));
}
