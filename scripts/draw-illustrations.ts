// Draws the demo's pictures anew: `npm run illustrations`. The same program gives the same pictures.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { drawings } from "@/prisma/seed/drawings/drawings";
import { picturesFolder } from "@/prisma/seed/place-pictures";

for (const [file, draw] of Object.entries(drawings)) {
  const picture = await sharp(Buffer.from(draw()))
    .flatten()
    .toColourspace("srgb")
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
  await writeFile(join(picturesFolder, file), picture);
  console.log(`${file}: ${Math.round(picture.length / 1024)} KB`);
}
