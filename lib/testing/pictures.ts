import sharp, { type Sharp } from "sharp";

/** Quarters in red, green (above), blue and white (below), so that a crop shows where it is from. */
export function quarters(width: number, height: number): Sharp {
  const left = Math.floor(width / 2);
  const top = Math.floor(height / 2);
  const tile = (x: number, y: number, background: string) => ({
    input: {
      create: {
        width: x === 0 ? left : width - left,
        height: y === 0 ? top : height - top,
        channels: 3 as const,
        background,
      },
    },
    left: x,
    top: y,
  });
  const base = { width, height, channels: 3 as const, background: "#ffffff" };
  return sharp({ create: base }).composite([
    tile(0, 0, "#ff0000"),
    tile(left, 0, "#00ff00"),
    tile(0, top, "#0000ff"),
  ]);
}

/** [red, green, blue] in whole numbers. */
export async function colourAt(file: Uint8Array, x: number, y: number): Promise<number[]> {
  const dot = await sharp(file)
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .extract({ left: x, top: y, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return [...dot.subarray(0, 3)];
}

/** With place, time and camera in its metadata. */
export function withExifOfACamera(): Promise<Buffer> {
  return quarters(400, 300)
    .withExif({
      IFD0: { Make: "Cameramaker", Model: "Model 7", ImageDescription: "The file's own" },
      IFD2: { DateTimeOriginal: "2026:03:01 06:00:00", BodySerialNumber: "4711" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "22/1 31/1 0/1" },
    })
    .jpeg()
    .toBuffer();
}
