// Not everyone hears, and not everyone sees (WCAG 2.2, 1.2.1 and 1.2.2).
import { isBlank } from "@/lib/base/text-input";
import { quoted } from "@/lib/content/articles/words";
import type { Block, BlockOf } from "@/lib/content/blocks/kinds";
import { nounOf } from "@/lib/content/blocks/recording";
import { isVideo } from "@/lib/content/recordings/file";
import { inBlock, type Rule } from "@/lib/newsroom/articles/checks/rule";

type Recording = BlockOf<"recording">;

function recordingsIn(body: readonly Block[]): Recording[] {
  return body.filter((block) => block.type === "recording");
}

/** “the video “The quay at night””, “the audio without a title” */
function called({ file, title }: Recording): string {
  const noun = nounOf(file).toLowerCase();
  return isBlank(title) ? `the ${noun} without a title` : `the ${noun} ${quoted(title)}`;
}

/** It is all that a screen reader has of it. */
export const recordingTitleRule: Rule = {
  id: "recording-title",
  level: "blocking",
  find: ({ body }) =>
    recordingsIn(body)
      .filter(({ title }) => isBlank(title))
      .map(({ id, file }) => ({
        words: `Write a title for the ${nounOf(file).toLowerCase()}: screen readers say it.`,
        place: inBlock(id),
      })),
};

export const recordingCreditRule: Rule = {
  id: "recording-credit",
  level: "blocking",
  find: ({ body }) =>
    recordingsIn(body)
      .filter(({ credit }) => isBlank(credit))
      .map((block) => ({
        words: `Add a credit to ${called(block)} (who made or provided it).`,
        place: inBlock(block.id, "credit"),
      })),
};

export const captionsRule: Rule = {
  id: "video-captions",
  level: "blocking",
  find: ({ body }) =>
    recordingsIn(body)
      .filter(({ file, captions }) => isVideo(file) && file.hasSound && captions === null)
      .map((block) => ({
        words: `Add captions to ${called(block)}: not everyone hears it.`,
        place: inBlock(block.id, "captions"),
      })),
};

/** Advice: its words may stand in the article itself. */
export const transcriptRule: Rule = {
  id: "audio-transcript",
  level: "advice",
  find: ({ body }) =>
    recordingsIn(body)
      .filter(({ file, captions }) => !isVideo(file) && captions === null)
      .map((block) => ({
        words: `Add a transcript to ${called(block)}, unless the article says what is heard.`,
        place: inBlock(block.id, "captions"),
      })),
};

export const posterRule: Rule = {
  id: "video-poster",
  level: "advice",
  find: ({ body }) =>
    recordingsIn(body)
      .filter(({ file, poster }) => isVideo(file) && poster === null)
      .map((block) => ({
        words: `Choose a poster for ${called(block)}: readers see it until they press play.`,
        place: inBlock(block.id, "file"),
      })),
};
