import { deflateSync } from "node:zlib";
import * as fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { readPicture } from "@/lib/newsroom/media/intake/read-picture";
import { clip } from "@/lib/testing/hostile-files";
import { avifStating, pngStating, withChunk } from "@/lib/testing/stated-colours";
import {
  drawn,
  drawnFile,
  drawnFormats,
  iim,
  packet,
  withIim,
  withSegment,
} from "@/lib/testing/picture-files";

const endings = { jpeg: "jpg", png: "png", webp: "webp", avif: "avif", gif: "gif" };

describe("a picture comes in", () => {
  test.each(drawnFormats)("as %s, whatever it is called", async (format) => {
    const bytes = await drawnFile(format);
    for (const fileName of ["a.jpg", "a.png", "a.html", ""]) {
      expect(await readPicture(bytes, fileName)).toMatchObject({
        ending: endings[format],
        ...{ width: 400, height: 300, fileName },
      });
    }
  });

  test("upright, as the camera was held", async () => {
    const turned = await drawn().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await readPicture(turned, "")).toMatchObject({ width: 300, height: 400 });
  });

  test.each([
    ["for print (CMYK)", () => drawn().toColourspace("cmyk").jpeg()],
    ["with 16 bits a colour", () => drawn().toColourspace("rgb16").png()],
    ["in grey", () => drawn().toColourspace("b-w").jpeg()],
    ["of few colours", () => drawn().png({ palette: true })],
    ["that is clear in parts", () => drawn().ensureAlpha(0.5).png()],
    ["in ten bits", () => drawn().avif({ bitdepth: 10, effort: 0 })],
    ["in many passes", () => drawn().jpeg({ progressive: true })],
  ])("%s", async (_, made) => {
    const read = await readPicture(await made().toBuffer(), "");
    expect(read).toMatchObject({ width: 400, height: 300 });
    expect(read.likeness).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each(["gif", "webp"] as const)(
    "of which there are several in a %s, as the first",
    async (format) => {
      const frames = await Promise.all([1, 2, 3].map((seed) => drawn({ seed }).png().toBuffer()));
      const bytes = await sharp(frames, { join: { animated: true } })
        .toFormat(format)
        .toBuffer();
      expect((await sharp(bytes).metadata()).pages).toBe(3);
      expect(await readPicture(bytes, "")).toMatchObject({ width: 400, height: 300 });
    },
  );

  test.each([
    ["a second picture", () => drawnFile("jpeg", { seed: 2 })],
    [
      "a second picture behind padding",
      async () => Buffer.concat([Buffer.alloc(64), await drawnFile("jpeg", { seed: 2 })]),
    ],
    [
      "two more pictures and a clip",
      async () => Buffer.concat([await drawnFile(), await drawnFile(), clip]),
    ],
    [
      "data of its maker’s own",
      () => Buffer.from("\0\0\x01\x0aImage_UTC_Data1690000000000SEFH\x6b\0\0\0SEFT", "latin1"),
    ],
    ["nothing but padding", () => Buffer.alloc(4096)],
  ])("from a phone, with %s behind it", async (_, trailer) => {
    const bytes = Buffer.concat([await drawnFile(), await trailer()]);
    expect(await readPicture(bytes, "")).toMatchObject({ width: 400, height: 300 });
  });
});

test("a picture in HDR is refused in words; one that states the colours of Display P3 comes in", async () => {
  const [png, avif] = [await drawnFile("png"), await drawnFile("avif")];
  for (const transfer of [16, 18]) {
    for (const file of [
      pngStating(png, { primaries: 9, transfer }),
      avifStating(avif, { primaries: 9, transfer }),
    ]) {
      await expect(readPicture(file, "")).rejects.toThrow(/^The picture is in HDR.*Display P3\.$/);
    }
  }
  for (const file of [
    pngStating(png, { primaries: 12, transfer: 13 }),
    avifStating(avif, { primaries: 12, transfer: 13 }),
  ]) {
    expect(await readPicture(file, "")).toMatchObject({ width: 400, height: 300 });
  }
});

test("a PNG with honest texts, packed and not, comes in, and its packed words are read", async () => {
  const xmp = packet(`<rdf:Description photoshop:Headline="Quay opens"/>`);
  const packed = Buffer.concat([
    Buffer.from("XML:com.adobe.xmp\0\x01\0\0\0", "latin1"),
    deflateSync(xmp),
  ]);
  const comment = Buffer.concat([Buffer.from("Comment\0\0"), deflateSync("é".repeat(400_000))]);
  const png = withChunk(withChunk(await drawnFile("png"), "zTXt", comment), "iTXt", packed);
  const read = await readPicture(withChunk(png, "tEXt", Buffer.from("Comment\0A quay")), "");
  expect(read).toMatchObject({ width: 400, facts: { headline: "Quay opens" } });
});

test("a file's name is a label: its last part, without control characters, cut from its front", async () => {
  const name = async (said: string) => (await readPicture(await drawnFile(), said)).fileName;
  expect(await name("C:\\pictures\\A quay.jpg")).toBe("A quay.jpg");
  expect(await name("../../etc/passwd")).toBe("passwd");
  expect(await name("a\0b\n.jpg")).toBe("ab\n.jpg".trim());
  expect(await name(`${"x".repeat(300)}.jpg`)).toHaveLength(255);
});

describe("metadata made to do harm does none:", () => {
  test("an EXIF directory that promises thousands of thousands of values", async () => {
    const entries = Buffer.alloc(12 * 5_000);
    for (let at = 0; at < entries.length; at += 12) {
      entries.writeUInt16LE(0x010e, at);
      entries.writeUInt16LE(2, at + 2);
      entries.writeUInt32LE(0xffffffff, at + 4);
    }
    const head = Buffer.from("Exif\0\0II*\0\x08\0\0\0\x88\x13", "latin1");
    const bytes = withSegment(await drawnFile(), 0xe1, Buffer.concat([head, entries]));
    expect((await readPicture(bytes, "")).facts.caption).toBe("");
  });

  test.each([
    ["thousands of attributes", Array.from({ length: 20_000 }, (_, n) => `a${n}=""`).join(" ")],
    ["entities within entities", "><!ENTITY a 'b'"],
  ])("XMP with %s", async (_, inner) => {
    const bytes = await drawnFile("png", { xmp: `<rdf:Description ${inner}/>` });
    expect((await readPicture(bytes, "")).facts.caption).toBe("");
  });

  test("XMP of a depth that no parser survives", async () => {
    const xmp = `<rdf:Description>${"<dc:a>".repeat(20_000)}${"</dc:a>".repeat(20_000)}</rdf:Description>`;
    expect((await readPicture(await drawnFile("png", { xmp }), "")).width).toBe(400);
  });
});

describe("whatever a file holds, it is read or refused:", () => {
  const outcome = async (bytes: Buffer) => {
    try {
      const { width, height } = await readPicture(bytes, "");
      return width > 0 && height > 0;
    } catch (error) {
      if (error instanceof InvalidInputError) return true;
      throw error;
    }
  };

  test("any bytes, also behind the beginning of a picture", async () => {
    const beginnings = await Promise.all(drawnFormats.map((format) => drawnFile(format)));
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(Buffer.alloc(0), ...beginnings.map((file) => file.subarray(0, 40))),
        async (bytes, beginning) => outcome(Buffer.concat([beginning, bytes])),
      ),
      { numRuns: 300 },
    );
  });

  test("a picture that was cut and written over anywhere", async () => {
    const small = { width: 40, height: 30, xmp: "<rdf:Description dc:format='x'/>" };
    const files = await Promise.all(drawnFormats.map((format) => drawnFile(format, small)));
    files.push(withIim(files[0] ?? Buffer.alloc(0), iim([120, "A ship"])));
    const change = fc.tuple(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 0, max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { maxLength: 6 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        async (file, changes, share) => {
          const bytes = Buffer.from(file);
          for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
          return outcome(bytes.subarray(0, Math.ceil(bytes.length * (share ?? 1))));
        },
      ),
      { numRuns: 300 },
    );
  });
});
