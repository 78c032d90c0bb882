import { describe, expect, test } from "vitest";
import { readCaptions, writeWebVtt } from "@/lib/content/recordings/captions";
import { transcriptOf } from "@/lib/content/recordings/transcript";

const written = (given: string) => {
  const read = readCaptions(given);
  return "cues" in read ? writeWebVtt(read.cues) : read.problem;
};

const srt = `1\r
00:00:01,000 --> 00:00:02,500\r
<i>The quay</i> & the <font color="red">port</font>\r
of {\\an8}Leeds\r
\r
2\r
00:00:03,000 --> 00:00:04,000\r
Ships < boats.\r
`;

test("SRT becomes WebVTT, and no word is lost", () => {
  expect(written(srt)).toBe(
    "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n<i>The quay</i> &amp; the port\nof Leeds\n" +
      "\n00:00:03.000 --> 00:00:04.000\nShips &lt; boats.\n",
  );
});

test("WebVTT keeps its cues, places and speakers; remarks and styles go, and it stays as it is when read again", () => {
  const given = `\ufeffWEBVTT - The quay

STYLE
::cue { color: red }

NOTE A remark

intro
01:02.250 --> 01:03.000 align:start onclick:alert
<v Ann Poe>Ships &amp; boats</v>

00:01.000 --> 00:02.000
<c.loud>First</c>
`;
  const once = written(given);
  expect(once).toBe(
    "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nFirst\n" +
      "\n00:01:02.250 --> 00:01:03.000 align:start\n<v Ann Poe>Ships &amp; boats</v>\n",
  );
  expect(written(once)).toBe(once);
});

test("an empty line within a caption ends it for no word", () => {
  expect(written("1\n00:00:01,000 --> 00:00:02,000\nOne\n\nTwo\n")).toContain("One\nTwo");
});

describe("what says no captions is refused", () => {
  test.each([
    ["", /has no captions/],
    ["WEBVTT\n\n", /has no captions/],
    ["Some words, and no times.", /has no captions/],
    ["1\n00:00:01,000 --> soon\nWords", /Line 2 says no times/],
    ["1\n00:00:05,000 --> 00:00:02,000\nWords", /Line 2: the caption ends before it begins/],
    ["WEBVTT\n\n00:01.000 --> 00:02.000\n\n", /has no captions/],
  ])("%j", (given, says) => expect(written(given)).toMatch(says));
});

describe("a transcript", () => {
  test("has a paragraph for each speaker, and one after a pause; what rolls up is said once", () => {
    const text = written(`WEBVTT

00:01.000 --> 00:02.000
<v Ann>The quay

00:02.000 --> 00:03.000
<v Ann>The quay

00:03.000 --> 00:04.000
<v Ann>is open.

00:04.000 --> 00:05.000
<v Bo>At <i>last</i> &amp; well.

00:20.000 --> 00:21.000
Applause`);
    expect(transcriptOf(text)).toEqual([
      "Ann: The quay is open.",
      "Bo: At last & well.",
      "Applause",
    ]);
  });

  test("without times has the paragraphs of its text", () => {
    expect(transcriptOf("\nOne\nline.\n\nAnother.")).toEqual(["One line.", "Another."]);
  });
});
