// Who gets a served file reads in it what the record says, with any reader of IPTC's fields: here our own.
import { expect, test } from "vitest";
import { allOf, noFacts } from "@/lib/media/intake/facts/facts";
import { readPicture } from "@/lib/media/intake/read-picture";
import type { EmbeddedWords } from "@/lib/media/renditions/embedded-words";
import { renderAll } from "@/lib/media/renditions/render";
import { formats } from "@/lib/media/renditions/rendition";
import { served } from "@/lib/media/stores";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { withExifOfACamera } from "@/lib/testing/pictures";

useThrowAwayNewsroom();

const words = {
  caption: "Two ships & a crane at the quay,\nin “the rain” <seen from above>. 前海",
  altText: "Two ships at a quay",
  headline: "At the quay",
  creator: "Zoë Ωmega",
  credit: "The Demo Agency",
  source: "Demo",
  copyright: "© The Demo Agency",
  usageTerms: "For one use",
  instructions: "Hold until Monday",
  digitalSourceType: "digitalCapture",
} satisfies EmbeddedWords;

test.each(formats)("a file in %s says the record's words and nothing else", async (format) => {
  const { renditions } = await renderAll(await withExifOfACamera(), { x: 0.5, y: 0.5 }, words);
  const rendition = renditions.find((one) => one.format === format);
  const bytes = rendition && (await served().get(rendition.key));
  if (!bytes) throw new Error(`Nothing is served in ${format}.`);
  const { facts } = await readPicture(Buffer.from(bytes), "served");
  expect(facts).toEqual({ ...noFacts, ...words });
  expect(allOf(facts).fromFile.toSorted()).toEqual(Object.keys(words).toSorted());
});
