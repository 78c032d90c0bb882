// The typefaces' files are committed: they are what the packages give.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, subsetTypeface, typefaceNames } from "@/scripts/subset-typefaces";

test.each(typefaceNames)("%s is what `npm run typefaces` makes", async (typeface) => {
  const committed = await readFile(join(folder, `${typeface}.woff2`));
  expect(committed.equals(await subsetTypeface(typeface))).toBe(true);
});
