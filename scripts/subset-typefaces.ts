// `npm run typefaces` makes the typefaces' files. The same packages give the same files.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";

/** Western Europe's letters and punctuation. The browser has its own typefaces for others. */
const letters = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ..."ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœ",
  ..."\u00a0–—‘’“”„…•·×−°′″½£€©«»",
].join("");

export const folder = "app/typefaces";

/** The file's name, and the file of its package that it is cut from. */
export const typefaces = {
  "source-serif-4": "source-serif-4/files/source-serif-4-latin-wght-normal",
  "source-serif-4-italic": "source-serif-4/files/source-serif-4-latin-wght-italic",
  "source-sans-3": "source-sans-3/files/source-sans-3-latin-wght-normal",
} as const;
export type Typeface = keyof typeof typefaces;
export const typefaceNames = Object.keys(typefaces) as Typeface[];

/** Only these letters, and the weights that pages use. */
export async function subsetTypeface(typeface: Typeface): Promise<Buffer> {
  const whole = `node_modules/@fontsource-variable/${typefaces[typeface]}.woff2`;
  return subsetFont(await readFile(whole), letters, {
    targetFormat: "woff2",
    keepFeatures: ["kern"],
    noHinting: true,
    variationAxes: { wght: { min: 400, max: 600 } },
  });
}

if (process.argv[1]?.endsWith("subset-typefaces.ts")) {
  for (const typeface of typefaceNames) {
    const file = await subsetTypeface(typeface);
    await writeFile(join(folder, `${typeface}.woff2`), file);
    console.log(`${typeface}: ${(file.length / 1024).toFixed(1)} KB`);
  }
}
