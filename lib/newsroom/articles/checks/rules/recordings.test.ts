import { expect, test } from "vitest";
import type { Block, BlockOf } from "@/lib/content/blocks/kinds";
import type { Rule } from "@/lib/newsroom/articles/checks/rule";
import {
  captionsRule,
  posterRule,
  recordingCreditRule,
  recordingTitleRule,
  transcriptRule,
} from "@/lib/newsroom/articles/checks/rules/recordings";
import { contentWith, recording } from "@/lib/testing/content";
import { factsWith, placesFound } from "@/lib/testing/facts";

const found = (rule: Rule, ...body: Block[]) =>
  placesFound(rule, contentWith({ body }), factsWith()).toString();

const film = recording("f", "The quay");
const silent = { ...recording("s", "Fog"), file: { ...film.file, hasSound: false } };
const sound: BlockOf<"recording"> = {
  ...recording("a", "Horns"),
  file: { ...film.file, key: `ab/${"ab".repeat(32)}.mp3`, width: null, height: null },
};
const captions = { id: "c", fileName: "quay.vtt" };

test("a video that sounds has captions; a sound is advised to have a transcript", () => {
  expect(found(captionsRule, film, silent, sound)).toBe("f, captions");
  expect(found(captionsRule, { ...film, captions })).toBe("");
  expect(found(transcriptRule, film, silent, sound)).toBe("a, captions");
  expect(found(transcriptRule, { ...sound, captions })).toBe("");
});

test("a recording has a title and a credit, and a video a poster", () => {
  expect(found(recordingTitleRule, film, { ...sound, title: " " })).toBe("a");
  expect(found(recordingCreditRule, film, { ...sound, credit: "" })).toBe("a, credit");
  expect(found(posterRule, film, sound, { ...silent, poster: "1" })).toBe("f, file");
});
