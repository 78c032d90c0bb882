// Who gets a served file reads in it what the record says, with any reader of IPTC's fields: here our own.
import { expect, test } from "vitest";
import { allOf, noFacts, type Facts } from "@/lib/content/media/facts";
import { readPicture } from "@/lib/newsroom/media/intake/read-picture";
import { embeddedWordsOf } from "@/lib/newsroom/media/renditions/embedded-words";
import { renderAll } from "@/lib/newsroom/media/renditions/render";
import { formats } from "@/lib/content/media/rendition";
import { served } from "@/lib/newsroom/media/stores";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { withExifOfACamera } from "@/lib/testing/pictures";

useThrowAwayNewsroom();

/** All that a record may say. */
const record = {
  caption: "Two ships & a crane at the quay,\nin “the rain” <seen from above>. 前海",
  altText: "Two ships at a quay",
  headline: "At the quay",
  creator: "Zoë Ωmega",
  credit: "The Demo Agency",
  source: "Demo",
  copyright: "© The Demo Agency",
  usageTerms: "For one use, not before Monday. CC BY-SA 4.0 from then on.",
  instructions: "Hold until Monday",
  place: "East Quay",
  takenAt: "2026-01-31T18:05",
  digitalSourceType: "digitalCapture",
  rights: "creativeCommons",
} satisfies Facts;

const forReaders = {
  caption: record.caption,
  altText: record.altText,
  credit: record.credit,
  copyright: record.copyright,
  usageTerms: "CC BY-SA 4.0",
};

test.each(formats)(
  "a file in %s says what readers may know of the record and nothing else",
  async (format) => {
    const words = embeddedWordsOf(record);
    const { renditions } = await renderAll(await withExifOfACamera(), { x: 0.5, y: 0.5 }, words);
    const rendition = renditions.find((one) => one.format === format);
    const bytes = rendition && (await served().get(rendition.key));
    if (!bytes) throw new Error(`Nothing is served in ${format}.`);
    const { facts } = await readPicture(Buffer.from(bytes), "served");
    expect(facts).toEqual({ ...noFacts, ...forReaders });
    expect(allOf(facts).fromFile.toSorted()).toEqual(Object.keys(forReaders).toSorted());
    for (const desk of ["Monday", "For one use", "Zoë", "Quay", "4711", "Cameramaker", "GPS"]) {
      expect(Buffer.from(bytes).includes(desk)).toBe(false);
    }
  },
);

test("usage terms go out only where they are an open licence’s name", () => {
  const usageTerms = "One use. Call Ann at the desk. CC BY 4.0";
  expect(embeddedWordsOf({ rights: "agency", usageTerms }).licence).toBe("");
  expect(embeddedWordsOf({ rights: "creativeCommons", usageTerms }).licence).toBe("CC BY 4.0");
  expect(embeddedWordsOf({ rights: "creativeCommons", usageTerms: "Ask Ann" }).licence).toBe("");
});
