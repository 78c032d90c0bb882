// `npm run illustrations`. The same program gives the same pictures.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { sheet, trim } from "@/prisma/seed/drawings/ink";
import { demoDrawings } from "@/prisma/seed/drawings/drawings";
import { picturesFolder } from "@/prisma/seed/place-pictures";

/** In bytes. */
const heaviest = 136 * 1024;

for (const [file, draw] of Object.entries(demoDrawings)) {
  const picture = await jpegOf(draw());
  await writeFile(join(picturesFolder, file), picture);
  console.log(`${file}: ${Math.round(picture.length / 1024)} KB`);
}

/** At the best quality, from 80 down, at which it is light enough. */
async function jpegOf(svg: string): Promise<Buffer> {
  const drawn = sharp(Buffer.from(svg))
    .extract({ left: trim, top: trim, ...sheet })
    .flatten()
    .toColourspace("srgb");
  for (let quality = 80; ; quality -= 4) {
    const picture = await drawn.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
    if (picture.length <= heaviest || quality <= 48) return picture;
  }
}
