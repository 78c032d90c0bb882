// What other programs would take for a page, a script or an archive stands by chance in the compressed data of large pictures.
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { kinds } from "@/lib/newsroom/media/intake/kinds";
import { readPicture } from "@/lib/newsroom/media/intake/read-picture";
import { searchIn } from "@/lib/newsroom/media/intake/smuggled";
import { checkTrailer } from "@/lib/newsroom/media/intake/trailer";
import {
  drawnFile,
  drawnFormats,
  withSegment,
  type DrawnFormat,
} from "@/lib/testing/picture-files";

const large = { width: 1200, height: 900 };
const marks = [
  "<svg onload=x>",
  "<SCRIPT>",
  "<?php ",
  "<!DOCTYPE html><html>",
  "%PDF-1.7",
  "PK\x05\x06" + "\0".repeat(18),
];

/** Where the compressed data begins: behind what says that it is that. */
const dataOf: Record<DrawnFormat, (file: Buffer) => number> = {
  jpeg: (file) => file.indexOf(Buffer.from([0xff, 0xda])) + 20,
  png: (file) => file.indexOf("IDAT") + 4,
  webp: (file) => file.indexOf("VP8 ") + 30,
  avif: (file) => file.indexOf("mdat") + 4,
  gif: (file) => file.indexOf(Buffer.from([0x2c, 0, 0, 0, 0]), 13) + 12,
};

/** The file is walked, not decoded: what is written over its dots is not a picture any more for a decoder that checks them. */
function hiddenIn(file: Buffer): string | null {
  const kind = kinds.find(({ begins }) => begins(file));
  if (!kind) throw new Error("The file is of no kind.");
  const { tell, found } = searchIn(file);
  checkTrailer(file, kind.walk(file, 0, tell), kind, tell);
  return found();
}

describe.each(drawnFormats)("a %s", (format) => {
  test.each(marks)("with %j in its dots is a picture", async (mark) => {
    const file = Buffer.from(await drawnFile(format, large));
    // Behind the length of a GIF's first block of data, so that the blocks stay whole.
    file.write(mark, dataOf[format](file) + 8, "latin1");
    expect(hiddenIn(file)).toBeNull();
  });

  test.each(marks.slice(0, 4))("with %j behind it is refused", async (mark) => {
    const file = Buffer.concat([
      await drawnFile(format),
      Buffer.alloc(50, 0x9d),
      Buffer.from(mark),
    ]);
    await expect(readPicture(file, "")).rejects.toThrow(InvalidInputError);
  });

  test.skipIf(format === "gif")("with a script in its XMP is refused", async () => {
    const xmp =
      "<rdf:Description><dc:description>&#60;</dc:description><script>x</script></rdf:Description>";
    const refusal = readPicture(await drawnFile(format, { xmp }), "");
    await expect(refusal).rejects.toThrow(/contains a script/);
  });
});

test("a JPEG comes in, whatever its dots spell", async () => {
  const file = Buffer.from(await drawnFile("jpeg", large));
  for (const [at, mark] of marks.entries())
    file.write(mark, dataOf.jpeg(file) + 500 + 100 * at, "latin1");
  expect(await readPicture(file, "")).toMatchObject(large);
});

test("four letters among a maker's own data are no drawing, and a drawing among them is one", async () => {
  const maker = (text: string) =>
    withSegment(jpeg, 0xe5, Buffer.from(`\x9d\x01${text}\x9d\x01`, "latin1"));
  const jpeg = await drawnFile();
  expect(hiddenIn(maker("<SvG\x81\x02"))).toBeNull();
  expect(hiddenIn(maker("<svG >\x81\x02"))).toBeNull();
  expect(hiddenIn(maker("<svg/onload=alert(1)>"))).toBe("an SVG drawing");
  expect(hiddenIn(maker("<svg>\n  <path"))).toBe("an SVG drawing");
});
