import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RecordingBlock } from "@/components/article/blocks/recording";
import type { StoryRecording } from "@/lib/content/articles/story";
import { recording } from "@/lib/testing/content";

const film: StoryRecording = { ...recording("f", "The quay"), poster: null, captions: null };
const shown = (change: Partial<StoryRecording>) =>
  renderToStaticMarkup(createElement(RecordingBlock, { block: { ...film, ...change } }));

test("a video has its shape, its captions and what is said in it; of one with a poster, nothing is fetched", () => {
  const rendition = {
    shape: "full",
    format: "jpeg",
    width: 640,
    height: 360,
    byteSize: 9,
  } as const;
  const poster = {
    ...{ width: 640, height: 360, focal: { x: 0.5, y: 0.5 }, placeholder: "" },
    renditions: [{ ...rendition, key: "ab/ab.jpg" }],
  };
  const captions = { address: "/media/captions/c.vtt", words: ["Ships <came> in."] };
  const html = shown({ poster, captions });
  expect(html).toMatch(
    /<video controls="" playsInline="" preload="none" poster="\/media\/ab\/ab.jpg"/,
  );
  expect(html).toMatch(/width="1280" height="720".*aspect-ratio:1280 \/ 720/);
  expect(html).toMatch(/<track kind="captions" src="\/media\/captions\/c.vtt" srcLang="en"/);
  expect(html).toMatch(/<details.*Transcript: The quay.*Ships &lt;came&gt; in\./);
  expect(shown({})).toContain('preload="metadata"');
});

test("a sound has its player, and its transcript where it has no times", () => {
  const file = { ...film.file, key: `ab/${"ab".repeat(32)}.mp3`, width: null, height: null };
  const html = shown({ file, captions: { address: null, words: ["One."] } });
  expect(html).toMatch(/<audio controls="" preload="none" aria-label="The quay"/);
  expect(html).toContain('type="audio/mpeg"');
  expect(html).toContain("(Audio, 1:32)");
  expect(html).not.toContain("<track");
  expect(html).toContain("One.");
});
