// What is said in a recording, as paragraphs to read.
import { cleanText } from "@/lib/base/text-input";
import { readCaptions, type Cue } from "@/lib/content/recordings/captions";

/** Seconds without a word, after which a paragraph begins. */
const pause = 3;

/** Words after which a paragraph ends with its sentence. */
const longEnough = 70;

/** WebVTT as it is kept begins so; what does not is a transcript without times. */
export function isTimed(text: string): boolean {
  return text.startsWith("WEBVTT\n");
}

export function transcriptOf(text: string): string[] {
  if (!isTimed(text)) return paragraphsOf(text);
  const read = readCaptions(text);
  return "cues" in read ? spoken(read.cues) : [];
}

/** Between empty lines. */
export function paragraphsOf(text: string): string[] {
  return cleanText(text.replace(/^\ufeff/, ""))
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "");
}

function spoken(cues: readonly Cue[]): string[] {
  const paragraphs: string[] = [];
  let last = { end: -Infinity, speaker: "", words: "" };
  for (const { start, end, text } of cues) {
    const speaker = /<v(?:\.[^ >]*)? ([^>]+)>/.exec(text)?.[1]?.trim() ?? "";
    const words = plain(text);
    // Captions that roll up say a line again.
    if (words === "" || words === last.words) continue;
    const current = paragraphs.at(-1) ?? "";
    const isLong = current.split(" ").length > longEnough && /[.!?…]["”’)]?$/.test(current);
    const begins = speaker !== last.speaker || start - last.end > pause || isLong;
    if (begins) paragraphs.push(speaker === "" ? words : `${speaker}: ${words}`);
    else paragraphs[paragraphs.length - 1] = `${current} ${words}`;
    last = { end, speaker, words };
  }
  return paragraphs;
}

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "" };

function plain(text: string): string {
  return text
    .replace(/<[^<>]*>/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => signs[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
