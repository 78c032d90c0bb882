// Artificial photographs of 12 megapixels, with detail of every size and grain.
import sharp from "sharp";

const photographSize = { width: 4_000, height: 3_000 };

/** Patches across, and their contrast. */
const layers = [
  { across: 4, opacity: 1 },
  { across: 16, opacity: 0.6 },
  { across: 64, opacity: 0.4 },
  { across: 256, opacity: 0.25 },
  { across: 1_024, opacity: 0.12 },
];

/** A different number gives a different photograph. */
export async function photograph(seed: number): Promise<Buffer> {
  let state = seed;
  const chance = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24;
  const drawn = layers.map(async ({ across, opacity }) => {
    const size = { width: across, height: Math.round((across * 3) / 4) };
    const patches = Buffer.from(Array.from({ length: size.width * size.height * 3 }, chance));
    return {
      input: await sharp(patches, { raw: { ...size, channels: 3 } })
        .resize({ ...photographSize, fit: "fill" })
        .ensureAlpha(opacity)
        .png({ compressionLevel: 1 })
        .toBuffer(),
    };
  });
  return sharp({ create: { ...photographSize, channels: 3, background: "#808080" } })
    .composite(await Promise.all(drawn))
    .jpeg({ quality: 92 })
    .toBuffer();
}
