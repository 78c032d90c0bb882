// The colours of a picture as it is served are those of its original in a browser, whatever profile and depth that has.
import type { Page } from "playwright/test";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "@/e2e/fixtures";
import { adobeRgb, profileFile, proPhoto } from "@/lib/testing/profiles";

/** Patches of colours that every profile has, so that nothing is cut off on the way. */
const patches = ["#c86432", "#3264c8", "#50a050", "#c8b43c", "#785a96", "#808080"];

function drawn(): Sharp {
  const tile = (background: string, at: number) => ({
    input: { create: { width: 100, height: 100, channels: 3 as const, background } },
    left: 100 * (at % 3),
    top: 100 * Math.floor(at / 3),
  });
  return sharp({
    create: { width: 300, height: 200, channels: 3, background: "#ffffff" },
  }).composite(patches.map(tile));
}

/** Flat first: a composition is made at the end, after what changes its colours. */
const flat = async () => sharp(await drawn().png().toBuffer());
const deep = async () => (await flat()).toColourspace("rgb16");
const originals: Record<string, () => Promise<[type: string, bytes: Buffer]>> = {
  "16-bit PNG in Display P3": async () => [
    "png",
    await (await deep()).withIccProfile("p3").png().toBuffer(),
  ],
  "16-bit PNG in Adobe RGB": async () => [
    "png",
    await (await deep()).withIccProfile(profileFile(adobeRgb)).png().toBuffer(),
  ],
  "16-bit PNG in ProPhoto RGB": async () => [
    "png",
    await (await deep()).withIccProfile(profileFile(proPhoto)).png().toBuffer(),
  ],
  "16-bit PNG without a profile": async () => ["png", await (await deep()).png().toBuffer()],
  "10-bit AVIF in Display P3": async () => [
    "avif",
    await (await flat()).withIccProfile("p3").avif({ bitdepth: 10, quality: 95 }).toBuffer(),
  ],
  "JPEG in Adobe RGB": async () => [
    "jpeg",
    await (await flat()).withIccProfile(profileFile(adobeRgb)).jpeg({ quality: 95 }).toBuffer(),
  ],
  "JPEG for print": async () => [
    "jpeg",
    await (
      await flat()
    )
      .toColourspace("cmyk")
      .withIccProfile("cmyk")
      .jpeg({ quality: 95 })
      .toBuffer(),
  ],
  "PNG in grey": async () => [
    "png",
    await (await flat()).greyscale().toColourspace("b-w").png().toBuffer(),
  ],
};

test("a picture looks as its original does in the browser, whatever its profile and depth", async ({
  open,
}) => {
  const editor = await open("editor");
  for (const [what, make] of Object.entries(originals)) {
    const [type, data] = await make();
    const answer = await editor.request.post("/api/desk/media?name=colours", {
      data,
      headers: { "Content-Type": `image/${type}` },
    });
    expect(answer.status(), `${what}: ${await answer.text()}`).toBe(201);
    const { picture } = await answer.json();
    const wanted = await coloursIn(editor, `data:image/${type};base64,${data.toString("base64")}`);
    const served = await coloursIn(editor, picture.fileUrl);
    for (const [at, colour] of served.entries()) {
      const off = colour.map((part, index) => Math.abs(part - (wanted[at]?.[index] ?? NaN)));
      // Ink can be of a colour that no screen has, and each program brings that in by its own way.
      const most = what === "JPEG for print" ? 40 : 10;
      expect(Math.max(...off), `${what}: ${colour} for ${wanted[at]}`).toBeLessThanOrEqual(most);
    }
  }
});

/** The colour in the middle of each patch, as the browser paints it. */
function coloursIn(page: Page, address: string): Promise<number[][]> {
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [300, 200];
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0, 300, 200);
    return [0, 1, 2, 3, 4, 5].map((at) => {
      const dot = context?.getImageData(50 + 100 * (at % 3), 50 + 100 * Math.floor(at / 3), 1, 1);
      return [...(dot?.data ?? [])].slice(0, 3);
    });
  }, address);
}
