import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import type { EmbeddedWords } from "@/lib/newsroom/media/renditions/embedded-words";
import { renderAll, renderFirst } from "@/lib/newsroom/media/renditions/render";
import { formats, type Rendition, type Shape } from "@/lib/content/media/rendition";
import { served } from "@/lib/newsroom/media/stores";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { colourAt, quarters } from "@/lib/testing/pictures";
import { adobeRgb, greyProfile, profileFile, proPhoto } from "@/lib/testing/profiles";
import {
  avifStating,
  pngStating,
  withoutChunk,
  withProfileChunk,
} from "@/lib/testing/stated-colours";

useThrowAwayNewsroom();

const middle = { x: 0.5, y: 0.5 };
const nothing = {};

async function fileOf({ key }: Rendition): Promise<Uint8Array> {
  const bytes = await served().get(key);
  if (bytes === null) throw new Error(`Nothing is kept under ${key}.`);
  return bytes;
}

const dots = ([r = 0, g = 0, b = 0]: number[]) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r, g, b } } });

const near = (colour: number[], wanted: number[], by = 40) =>
  wanted.every((part, index) => Math.abs(part - (colour[index] ?? NaN)) < by);

test("every file is of the format and size that its record says, and none is enlarged", async () => {
  const picture = await quarters(700, 500).jpeg().toBuffer();
  const { renditions } = await renderAll(picture, middle, nothing);
  for (const rendition of renditions) {
    const file = await fileOf(rendition);
    const { format, width, height, mediaType } = await sharp(file).metadata();
    expect({ width, height, byteSize: file.byteLength }).toEqual({
      width: rendition.width,
      height: rendition.height,
      byteSize: rendition.byteSize,
    });
    expect(mediaType ?? format).toContain(rendition.format);
    expect(rendition.width).toBeLessThanOrEqual(700);
  }
  const widthsOf = (shape: Shape, format: string) =>
    renditions
      .filter((one) => one.shape === shape && one.format === format)
      .map((one) => one.width);
  expect(widthsOf("full", "avif")).toEqual([320, 480, 640, 700]);
  expect(widthsOf("full", "webp")).toEqual([320, 480, 640, 700]);
  expect(widthsOf("full", "jpeg")).toEqual([700]);
  expect(widthsOf("portrait", "avif")).toEqual([320, 400]);
});

test("a picture narrower than all widths is made in its own", async () => {
  const { renditions } = await renderAll(await quarters(2, 2).png().toBuffer(), middle, nothing);
  for (const { width, height } of renditions)
    expect(Math.max(width, height)).toBeLessThanOrEqual(2);
  expect(new Set(renditions.map(({ format }) => format))).toEqual(new Set(formats));
});

test("a panorama and a tower have every shape", async () => {
  for (const [width, height] of [
    [1_200, 60],
    [60, 1_200],
  ] as const) {
    const picture = await quarters(width, height).png().toBuffer();
    const { renditions } = await renderAll(picture, middle, nothing);
    const shapes = new Set(renditions.map(({ shape }) => shape));
    expect([...shapes]).toEqual(["full", "wide", "classic", "square", "portrait"]);
  }
});

test("a picture taller than any format takes is made as tall as they take", async () => {
  const picture = await quarters(10, 20_000).png().toBuffer();
  for (const { renditions } of [
    await renderFirst(picture, nothing),
    await renderAll(picture, middle, nothing),
  ]) {
    const whole = renditions.filter(({ shape }) => shape === "full");
    expect(whole.length).toBeGreaterThan(0);
    for (const { width, height } of whole) expect([width, height]).toEqual([8, 16_000]);
  }
});

test("a shape is cut around the focal point", async () => {
  const picture = await quarters(1_000, 400).png().toBuffer();
  const square = async (x: number) => {
    const { renditions } = await renderAll(picture, { x, y: 0.5 }, nothing);
    const one = renditions.find(({ shape, format }) => shape === "square" && format === "webp");
    return one ? colourAt(await fileOf(one), 10, 10) : [];
  };
  expect(await square(0.1)).toSatisfy((colour: number[]) => near(colour, [255, 0, 0]));
  expect(await square(0.9)).toSatisfy((colour: number[]) => near(colour, [0, 255, 0]));
});

// The corner at the top left, as a camera held that way stored it, for each value of Exif 2.32's Orientation.
test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "a picture of orientation %i is served upright",
  async (orientation) => {
    const upright = await quarters(600, 400).png().toBuffer();
    const turns: Record<number, (picture: Sharp) => Sharp> = {
      1: (picture) => picture,
      2: (picture) => picture.flop(),
      3: (picture) => picture.rotate(180),
      4: (picture) => picture.flip(),
      5: (picture) => picture.rotate(270).flop(),
      6: (picture) => picture.rotate(270),
      7: (picture) => picture.rotate(90).flop(),
      8: (picture) => picture.rotate(90),
    };
    const stored = await sharp(await turns[orientation]?.(sharp(upright)).png().toBuffer())
      .withMetadata({ orientation })
      .jpeg()
      .toBuffer();
    const { renditions } = await renderFirst(stored, nothing);
    for (const rendition of renditions) {
      expect([rendition.width, rendition.height]).toEqual([600, 400]);
      const file = await fileOf(rendition);
      expect((await sharp(file).metadata()).orientation ?? 1).toBe(1);
      expect(near(await colourAt(file, 20, 20), [255, 0, 0])).toBe(true);
      expect(near(await colourAt(file, 580, 20), [0, 255, 0])).toBe(true);
      expect(near(await colourAt(file, 20, 380), [0, 0, 255])).toBe(true);
    }
  },
);

test.each([
  ["in four colours of ink", () => quarters(400, 300).toColourspace("cmyk").jpeg()],
  ["in grey", () => quarters(400, 300).greyscale().png()],
  ["in sixteen bits", () => quarters(400, 300).toColourspace("rgb16").png()],
  ["partly clear", () => quarters(400, 300).ensureAlpha(0.5).png()],
  ["of few colours", () => quarters(400, 300).gif()],
])("a picture %s is served in the screen's colours", async (_, make) => {
  const { renditions } = await renderAll(await make().toBuffer(), middle, nothing);
  for (const rendition of renditions.filter(({ shape }) => shape === "full")) {
    const { space, depth } = await sharp(await fileOf(rendition)).metadata();
    expect(["srgb", "b-w"]).toContain(space);
    expect(depth).toBe("uchar");
  }
});

test("what is clear in a picture is white in every format, on dark pages too", async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const picture = sharp({ create: { width: 40, height: 30, channels: 4, background: clear } });
  const { renditions } = await renderFirst(await picture.png().toBuffer(), nothing);
  for (const rendition of renditions) {
    const file = await fileOf(rendition);
    expect((await sharp(file).metadata()).hasAlpha).toBe(false);
    expect(near(await colourAt(file, 20, 15), [255, 255, 255])).toBe(true);
  }
});

test("colours of a wider profile are told in the screen's own", async () => {
  const red = { create: { width: 40, height: 30, channels: 3, background: "#c86432" } } as const;
  const inP3 = await sharp(red).withIccProfile("p3").png().toBuffer();
  const { renditions } = await renderFirst(inP3, nothing);
  for (const rendition of renditions) {
    const file = await fileOf(rendition);
    expect((await sharp(file).metadata()).icc).toBeUndefined();
    // Its numbers as they stand, 187, 105 and 62, would be a duller colour.
    expect(near(await colourAt(file, 20, 15), [200, 100, 50], 6)).toBe(true);
  }
});

/** A profile's numbers are told from those of another by the same picture in eight bits, which every program reads alike. */
test.each([
  ["Display P3", () => "p3"],
  ["Adobe RGB", () => profileFile(adobeRgb)],
  ["ProPhoto RGB", () => profileFile(proPhoto)],
])("more than eight bits in %s look as eight do", async (_, profile) => {
  const colours = sharp(
    await quarters(40, 40).blur(4).modulate({ saturation: 0.6 }).png().toBuffer(),
  );
  const inProfile = (picture: Sharp) => picture.withIccProfile(profile());
  const eight = await inProfile(colours.clone()).png().toBuffer();
  const deep = {
    "16-bit PNG": await inProfile(colours.clone().toColourspace("rgb16")).png().toBuffer(),
    "10-bit AVIF": await inProfile(colours.clone()).avif({ bitdepth: 10, quality: 100 }).toBuffer(),
  };
  const served = async (picture: Buffer) => {
    const [rendition] = (await renderFirst(picture, nothing)).renditions;
    const file = rendition && (await fileOf(rendition));
    const dots = [3, 12, 20, 28, 37].flatMap((x) => [3, 20, 37].map((y) => ({ x, y })));
    return Promise.all(dots.map(({ x, y }) => (file ? colourAt(file, x, y) : [])));
  };
  const wanted = await served(eight);
  for (const [what, file] of Object.entries(deep)) {
    expect((await sharp(file).metadata()).depth, what).toBe("ushort");
    for (const [at, colour] of (await served(file)).entries()) {
      expect(near(colour, wanted[at] ?? [], 12), `${what}: ${colour} for ${wanted[at]}`).toBe(true);
    }
  }
});

async function shownOf(picture: Buffer): Promise<number[]> {
  const [rendition] = (await renderFirst(picture, nothing)).renditions;
  return rendition ? colourAt(await fileOf(rendition), 20, 15) : [];
}

const stated = [200, 100, 50];

// As the matrices of both say, by ITU-T H.273.
test.each([
  ["PNG", () => dots(stated).png().toBuffer(), pngStating],
  ["16-bit PNG", () => dots(stated).toColourspace("rgb16").png().toBuffer(), pngStating],
  ["AVIF", () => dots(stated).avif({ quality: 100 }).toBuffer(), avifStating],
  ["10-bit AVIF", () => dots(stated).avif({ quality: 100, bitdepth: 10 }).toBuffer(), avifStating],
])(
  "colours that a %s states by numbers alone are told in the screen's own",
  async (_, made, stating) => {
    const file = await made();
    for (const [primaries, transfer, wanted] of [
      [1, 13, stated],
      [12, 13, [215, 93, 31]],
      [9, 14, [241, 76, 29]],
      [1, 4, stated],
    ] as const) {
      const shown = await shownOf(stating(file, { primaries, transfer }));
      expect(near(shown, [...wanted], 5), `${primaries}, ${transfer}: ${shown}`).toBe(true);
    }
  },
);

test("the numbers of a PNG count before its profile, and a profile of an AVIF before the numbers", async () => {
  const p3 = { primaries: 12, transfer: 13 };
  const inProfile = dots(stated).withIccProfile(profileFile(proPhoto));
  const png = await inProfile.clone().png().toBuffer();
  const bare = withoutChunk(png, "iCCP");
  expect(near(await shownOf(pngStating(png, p3)), await shownOf(pngStating(bare, p3)), 4)).toBe(
    true,
  );
  const avif = await inProfile.clone().avif({ quality: 100 }).toBuffer();
  expect(near(await shownOf(avifStating(avif, p3)), stated, 6)).toBe(true);
});

test("grey, few colours and clear parts keep their numbers where they are stated to be Display P3", async () => {
  const grey = dots([128, 128, 128]);
  for (const picture of [
    grey.clone().toColourspace("b-w").png(),
    grey.clone().png({ palette: true }),
    grey.clone().ensureAlpha(1).png(),
  ]) {
    const file = pngStating(await picture.toBuffer(), { primaries: 12, transfer: 13 });
    expect(near(await shownOf(file), [128, 128, 128], 4)).toBe(true);
  }
});

test.each([1, 1.8, 2.2])(
  "grey of a profile with gamma %d looks as its profile says",
  async (gamma) => {
    for (const depth of ["b-w", "grey16"] as const) {
      const plain = await dots([128, 128, 128]).toColourspace(depth).png().toBuffer();
      expect((await sharp(plain).metadata()).channels).toBe(1);
      const linear = (128 / 255) ** gamma;
      const wanted = 255 * (1.055 * linear ** (1 / 2.4) - 0.055);
      const shown = await shownOf(withProfileChunk(plain, greyProfile(gamma)));
      expect(near(shown, [wanted, wanted, wanted], 4), `${depth}: ${shown}, ${wanted}`).toBe(true);
    }
  },
);

test("sixteen bits without a profile keep their numbers", async () => {
  const plain = { create: { width: 40, height: 30, channels: 3, background: "#c86432" } } as const;
  const picture = await sharp(plain).toColourspace("rgb16").png().toBuffer();
  const { renditions } = await renderFirst(picture, nothing);
  for (const rendition of renditions) {
    expect(near(await colourAt(await fileOf(rendition), 20, 15), [200, 100, 50], 6)).toBe(true);
  }
});

const words: EmbeddedWords = {
  caption: "Ships & cranes < the quay > “Monday”\u0000 \ud800 前海",
  altText: "Ships along a quay",
  credit: "Zoë Ωmega / The Demo Agency",
  copyright: "© The Demo Agency",
  licence: "CC BY 4.0",
};

describe("what a served file says", () => {
  test("is the record's words, in every format", async () => {
    const picture = await quarters(400, 300).jpeg().toBuffer();
    const { renditions } = await renderAll(picture, middle, words);
    for (const format of formats) {
      const one = renditions.find((rendition) => rendition.format === format);
      const said = one && (await sharp(await fileOf(one)).metadata()).xmpAsString;
      expect(said).toContain(
        '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Ships &amp; cranes &lt; the quay &gt; “Monday”  前海</rdf:li>',
      );
      expect(said).toContain("<photoshop:Credit>Zoë Ωmega / The Demo Agency</photoshop:Credit>");
      expect(said).toContain("© The Demo Agency</rdf:li></rdf:Alt></dc:rights>");
      expect(said).toContain("Ships along a quay</rdf:li></rdf:Alt></Iptc4xmpCore:AltText");
      expect(said).toContain("CC BY 4.0</rdf:li></rdf:Alt></xmpRights:UsageTerms>");
    }
  });

  test("is nothing of where and with what it was taken, nor of the file's own words", async () => {
    const picture = await quarters(400, 300)
      .withExif({
        IFD0: { Make: "Cameramaker", Model: "Model 7", ImageDescription: "The file's own" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "22/1 31/1 0/1" },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- serial 4711 --></x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(picture.toString("latin1")).toContain("Cameramaker");
    for (const said of [nothing, words]) {
      const { renditions } = await renderAll(picture, middle, said);
      for (const rendition of renditions) {
        const file = Buffer.from(await fileOf(rendition));
        const { exif, iptc } = await sharp(file).metadata();
        expect({ exif, iptc }).toEqual({ exif: undefined, iptc: undefined });
        const letters = file.toString("latin1");
        for (const part of ["Cameramaker", "Model 7", "The file's own", "4711", "GPS"]) {
          expect(letters).not.toContain(part);
        }
      }
    }
  });
});

test("the placeholder is a tiny picture of the same shape", async () => {
  const { placeholder } = await renderFirst(await quarters(800, 400).png().toBuffer(), nothing);
  expect(placeholder.length).toBeLessThan(600);
  const bytes = Buffer.from(placeholder.replace("data:image/webp;base64,", ""), "base64");
  const { width, height } = await sharp(bytes).metadata();
  expect([width, height]).toEqual([16, 8]);
});
