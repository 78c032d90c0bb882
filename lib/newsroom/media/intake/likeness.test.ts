import sharp from "sharp";
import { expect, test } from "vitest";
import { differences, likenessOf, mostDifferences } from "@/lib/newsroom/media/intake/likeness";
import { drawn, drawnFile } from "@/lib/testing/picture-files";

const of = async (bytes: Buffer) => likenessOf(sharp(bytes));

test("a copy that was resized, saved anew or toned looks alike", async () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const original = await drawnFile("png", { seed, width: 1200, height: 800 });
    const copies = [
      sharp(original).resize(600).jpeg({ quality: 50 }),
      sharp(original).modulate({ brightness: 1.1 }).webp(),
      sharp(original).extract({ left: 12, top: 8, width: 1176, height: 784 }).jpeg(),
    ];
    for (const copy of copies) {
      const by = differences(await of(original), await of(await copy.toBuffer()));
      expect(by).toBeLessThanOrEqual(mostDifferences);
    }
  }
});

test("a picture that was turned by its metadata looks like the upright one", async () => {
  const upright = await drawnFile("png");
  const turned = await drawn().rotate(270).withMetadata({ orientation: 6 }).png().toBuffer();
  expect(differences(await of(upright), await of(turned))).toBeLessThanOrEqual(mostDifferences);
});

test("other pictures look different", async () => {
  const hashes = await Promise.all(
    Array.from({ length: 20 }, async (_, seed) => of(await drawnFile("png", { seed: seed + 1 }))),
  );
  for (const [at, one] of hashes.entries()) {
    for (const other of hashes.slice(at + 1)) {
      expect(differences(one, other)).toBeGreaterThan(mostDifferences);
    }
  }
});

test("differences are counted bit by bit", () => {
  expect(differences("0000000000000000", "ffffffffffffffff")).toBe(64);
  expect(differences("8000000000000001", "0000000000000000")).toBe(2);
  expect(differences("0123456789abcdef", "0123456789abcdef")).toBe(0);
});
