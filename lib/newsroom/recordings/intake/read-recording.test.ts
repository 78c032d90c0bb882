import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { withBytes } from "@/lib/newsroom/recordings/intake/bytes";
import { wordsIn } from "@/lib/newsroom/recordings/intake/found";
import { readRecording } from "@/lib/newsroom/recordings/intake/read-recording";
import {
  box,
  element,
  mp3File,
  mp4File,
  oggFile,
  track,
  wavFile,
  webmFile,
} from "@/lib/testing/recording-files";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-recordings-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(bytes: Buffer) {
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  return readRecording(path);
}

const refusalOf = (bytes: Buffer) =>
  read(bytes).then(
    () => "taken",
    (error: unknown) => {
      if (!(error instanceof InvalidInputError)) throw error;
      return error.problems.join(" ");
    },
  );

const sound = { width: null, height: null, hasSound: true };
const small = { width: 320, height: 180, hasSound: true };
const large = { width: 1280, height: 720, hasSound: true };
const emptyBoxes = (length: number) => Buffer.concat(Array.from({ length }, () => box("free")));
const emptyChunks = (length: number) =>
  Buffer.concat(Array.from({ length }, () => Buffer.from("junk\0\0\0\0")));
const html = Buffer.from("<!DOCTYPE html><html><script>alert(1)</script></html>");
const zip = Buffer.concat([Buffer.from("PK\x05\x06\0\0\0\0", "latin1"), Buffer.alloc(14)]);

describe("what browsers play is read for its length, its size and whether it sounds", () => {
  test.each([
    ["a WAV", () => wavFile({ seconds: 2 }), { ending: "wav", seconds: 2, ...sound }],
    ["an Ogg of Opus", () => oggFile({ seconds: 3 }), { ending: "ogg", seconds: 3, ...sound }],
    ["a WebM", () => webmFile(), { ending: "webm", seconds: 3, ...small }],
    [
      "a silent WebM",
      () => webmFile({ hasSound: false }),
      { ending: "webm", seconds: 3, ...small, hasSound: false },
    ],
    [
      "a WebM of sound alone",
      () => webmFile({ hasVideo: false }),
      { ending: "weba", seconds: 3, ...sound },
    ],
    ["an MP4", () => mp4File(), { ending: "mp4", seconds: 7, ...large }],
    [
      "an MP4 that was taken upright",
      () => mp4File({ isUpright: true }),
      { ending: "mp4", seconds: 7, width: 720, height: 1280, hasSound: true },
    ],
    [
      "an M4A",
      () => mp4File({ video: null, brand: "M4A " }),
      { ending: "m4a", seconds: 7, ...sound },
    ],
  ])("%s", async (_, file, facts) => {
    expect(await read(await file())).toEqual({ ...facts, private: [] });
  });

  test("an MP3 is counted by its frames, behind a tag too", async () => {
    for (const tag of ["", "TIT2 The quay"]) {
      const { seconds, ...rest } = await read(mp3File({ frames: 400, said: 399, tag }));
      expect(rest).toEqual({ ending: "mp3", ...sound, private: [] });
      expect(seconds).toBeCloseTo((400 * 1152) / 44_100, 5);
    }
  });

  test("a WebM that a browser recorded says no length: it is that of its last block", async () => {
    const { seconds } = await read(await webmFile({ isLive: true }));
    expect(seconds).toBeCloseTo(2.98, 5);
  });
});

describe("what browsers do not all play is refused by its name", () => {
  test.each([
    [
      "HEVC, as phones film",
      () => mp4File({ video: "hvc1" }),
      /in HEVC \(H\.265\), which browsers do not all play/,
    ],
    ["ProRes", () => mp4File({ video: "apcn" }), /in ProRes/],
    ["H.264 of ten bits", () => mp4File({ profile: 110 }), /more than 8 bits/],
    ["a QuickTime film", () => mp4File({ brand: "qt  " }), /QuickTime/],
    ["Apple Lossless", () => mp4File({ video: null, sound: "alac" }), /Apple Lossless/],
    ["a protected film", () => mp4File({ video: "encv" }), /copy-protected/],
    [
      "Matroska",
      async () => Buffer.concat([element(0x1a45dfa3, element(0x4282, Buffer.from("matroska")))]),
      /Matroska/,
    ],
    ["another codec within WebM", () => webmFile({ codec: "V_MPEG4/ISO/AVC" }), /MPEG4\/ISO\/AVC/],
    ["a compressed WAV", () => wavFile({ format: 85 }), /WAV file is compressed/],
    [
      "FLAC within Ogg",
      () => oggFile({ head: Buffer.from("\x7fFLAC\x01\0\0\0\0\0\0\0\0", "latin1") }),
      /FLAC within Ogg/,
    ],
    ["AVI", () => Buffer.from("RIFF\x10\0\0\0AVI LIST        ", "latin1"), /an AVI film/],
    ["FLAC", () => Buffer.from("fLaC\0\0\0\x22".padEnd(80, "\0"), "latin1"), /a FLAC file/],
  ])("%s", async (_, file, says) => {
    expect(await refusalOf(await file())).toMatch(says);
    expect(await refusalOf(await file())).not.toMatch(/undefined/);
  });
});

describe("what may say where a film was taken", () => {
  test.each([
    ["a drone's data", { about: track("meta", box("djmd")) }],
    ["subtitles", { about: track("sbtl", box("tx3g")) }],
    ["text", { about: track("text", box("text")) }],
    ["an action camera's data", { about: track("meta", box("gpmd")) }],
    ["data that are called a timecode", { about: track("tmcd", box("rtmd")) }],
    ["a dashcam's list of places", { about: box("gps ", Buffer.alloc(16)) }],
  ])("%s is refused", async (_, choice) => {
    expect(await refusalOf(mp4File(choice))).toMatch(/may say where it was taken/);
  });

  const gps = Buffer.from("GPS 22.2855,114.1577");
  test.each([
    ["a box of the head that players do not need", { about: box("loci", gps) }],
    ["free space of the head", { about: box("free", gps) }],
    ["free space beside it", { extra: box("skip", gps) }],
    ["a message between pieces", { extra: box("emsg", gps) }],
  ])("%s is taken out", async (_, choice) => {
    const bytes = mp4File(choice);
    const { private: hidden } = await read(bytes);
    expect(hidden.map(({ start, end }) => bytes.subarray(start, end))).toEqual([gps]);
  });

  test("empty space and a timecode stay", async () => {
    const about = Buffer.concat([track("tmcd", box("tmcd")), box("free", Buffer.alloc(30))]);
    const { private: hidden } = await read(mp4File({ about, extra: box("free") }));
    expect(hidden).toEqual([]);
  });
});

describe("what is no whole recording, or something else besides, is refused", () => {
  test.each([
    ["an empty file", () => Buffer.alloc(0), /is empty/],
    ["a page with the name of a film", () => html, /is a page of HTML/],
    [
      "a picture",
      () => Buffer.from("\xff\xd8\xff\xe0 JFIF".padEnd(300, "\0"), "latin1"),
      /neither a video nor a sound/,
    ],
    ["an MP4 without its end", () => mp4File().subarray(0, -1), /cut off/],
    ["a WAV without its end", () => wavFile().subarray(0, -2), /cut off/],
    ["an Ogg without its end", () => oggFile().subarray(0, -1), /cut off/],
    ["a WebM without its end", async () => (await webmFile()).subarray(0, -1), /cut off/],
    ["an MP3 without its half", () => mp3File({ frames: 40, said: 80 }), /cut off/],
    ["a page behind an MP4", () => Buffer.concat([mp4File(), html]), /cut off|damaged/],
    ["a page behind a WAV", () => Buffer.concat([wavFile(), html]), /damaged/],
    [
      "a page within an MP4",
      () => mp4File({ extra: box("free", html) }),
      /contains a page of HTML/,
    ],
    [
      "a page within a WebM",
      () => webmFile({ extra: element(0xec, html) }),
      /contains a page of HTML/,
    ],
    [
      "a page within the tag of an MP3",
      () => mp3File({ tag: html.toString() }),
      /contains a page of HTML/,
    ],
    [
      "a file within a WebM",
      () => webmFile({ extra: element(0x1941a469, html) }),
      /other files within it/,
    ],
    [
      "an archive at the end of an MP4",
      () => Buffer.concat([mp4File(), box("mdat", zip)]),
      /ZIP archive/,
    ],
    ["an archive behind an MP3", () => Buffer.concat([mp3File(), zip]), /ZIP archive/],
    ["an MP4 without tracks", () => mp4File({ video: null, sound: null }), /damaged/],
    ["an MP4 of no length", () => mp4File({ seconds: 0 }), /damaged/],
    ["boxes that are unknown", () => mp4File({ extra: box("evil") }), /damaged/],
  ])("%s", async (_, file, says) => {
    expect(await refusalOf(await file())).toMatch(says);
  });

  test("however its bytes are damaged, a file is taken or refused in words, and soon", async () => {
    const files = [await webmFile({ seconds: 1 }), mp4File(), mp3File(), oggFile(), wavFile()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat({ max: 700 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 5,
        }),
        async (file, changes) => {
          const bytes = Buffer.from(file);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          expect(await refusalOf(bytes)).toEqual(expect.any(String));
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    [
      "a WebM with many empty elements in its head",
      () => webmFile({ tracks: [Buffer.from("ec80".repeat(20_000), "hex")] }),
    ],
    [
      "a WebM of many tracks",
      () => webmFile({ tracks: Array.from({ length: 40 }, () => element(0xae, Buffer.alloc(0))) }),
    ],
    ["an MP4 with many empty boxes in its head", () => mp4File({ about: emptyBoxes(20_000) })],
    [
      "an MP3 with many empty tags",
      () =>
        Buffer.concat([Buffer.from("ID3\x03\0\0\0\0\0\0".repeat(110_000), "latin1"), mp3File()]),
    ],
    ["a WAV with many empty chunks", () => wavFile({ extra: emptyChunks(20_000) })],
  ])("%s ends the reading", async (_, file) => {
    expect(await refusalOf(await file())).toMatch(/damaged/);
  });

  test("empty parts are not held", async () => {
    const path = join(folder, "parts");
    writeFileSync(path, Buffer.from("words"));
    await withBytes(path, async (bytes) => {
      const { words, hold } = wordsIn(bytes);
      for (const [from, to] of [
        [0, 0],
        [0, 5],
        [5, 5],
      ] as const)
        await hold(from, to);
      expect(words.map(String)).toEqual(["words"]);
    });
  });

  test("a film of many empty boxes ends the reading", async () => {
    expect(await refusalOf(mp4File({ extra: emptyBoxes(150_000) }))).toMatch(/damaged/);
  });
});
