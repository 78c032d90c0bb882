// Captions come as WebVTT (w3.org/TR/webvtt1) or SRT, and are kept as WebVTT of their cues alone: styles, remarks and
// what SRT's programs put around words are left out, and no word is.
import { cleanText } from "@/lib/base/text-input";

/** Seconds. */
export type Cue = { start: number; end: number; settings: string; text: string };

/** In characters: a film of ten hours has some 700,000. */
export const longestCaptions = 1_000_000;

const timing =
  /^\s*((?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})(.*)$/;

const noCue = /^\s*(WEBVTT|NOTE|STYLE|REGION)(\s|$)/;

export type ReadCaptions = { cues: Cue[] } | { problem: string };

/** The cues in their order in time. A problem is a sentence. */
export function readCaptions(given: string): ReadCaptions {
  const lines = linesOf(given);
  const cues: Cue[] = [];
  let isOpen = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.includes("-->")) {
      const [, start, end, settings = ""] = timing.exec(line) ?? [];
      if (start === undefined || end === undefined) {
        return {
          problem: `Line ${at + 1} says no times of captions: “${line.trim().slice(0, 60)}”.`,
        };
      }
      const times = { start: secondsOf(start), end: secondsOf(end) };
      if (times.end <= times.start) {
        return { problem: `Line ${at + 1}: the caption ends before it begins.` };
      }
      cues.push({ ...times, settings: settingsOf(settings), text: "" });
      isOpen = true;
    } else if (isBlankLine(line)) continue;
    else if (noCue.test(line) && isBlankLine(lines[at - 1])) isOpen = false;
    else if (isOpen && !isNumberOfNext(lines, at)) addLine(cues, line);
  }
  const told = cues.filter(({ text }) => text !== "");
  if (told.length === 0) {
    return { problem: "The file has no captions. Send WebVTT (.vtt) or SubRip (.srt)." };
  }
  return { cues: told.sort((one, other) => one.start - other.start) };
}

function linesOf(text: string): string[] {
  return cleanText(text.replace(/^\ufeff/, "")).split("\n");
}

function isBlankLine(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

/** SRT numbers its captions, and WebVTT may name them, in the line before the times. */
function isNumberOfNext(lines: readonly string[], at: number): boolean {
  const isNamed = isBlankLine(lines[at - 1]) || /^\d+\s*$/.test(lines[at] ?? "");
  return (lines[at + 1] ?? "").includes("-->") && isNamed;
}

function addLine(cues: readonly Cue[], line: string): void {
  const cue = cues.at(-1);
  const words = safeLine(line);
  if (cue && words !== "") cue.text = cue.text === "" ? words : `${cue.text}\n${words}`;
}

const keptTag = /^<\/?(?:b|i|u|v)(?:[ .][^<>&]*)?>$/;
const entity = /&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)/g;

function safeLine(line: string): string {
  return line
    .replace(/\{\\an?\d\}/g, "")
    .split(/(<[^<>]*>)/)
    .map((part) => {
      if (keptTag.test(part)) return part;
      // Fonts, classes, and times within a caption.
      if (/^<\/?(?:font|c|lang|ruby|rt|\d)[^<>]*>$/i.test(part)) return "";
      return part.replace(entity, "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    })
    .join("")
    .trim();
}

function settingsOf(text: string): string {
  return text
    .split(/\s+/)
    .filter((one) => /^(?:vertical|line|position|size|align):[\w.,%-]{1,30}$/.test(one))
    .join(" ");
}

function secondsOf(time: string): number {
  const [rest = "0", part = "0"] = time.split(/[.,]/);
  const whole = rest.split(":").reduce((sum, one) => sum * 60 + Number(one), 0);
  return whole + Number(`0.${part}`);
}

export function writeWebVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ start, end, settings, text }) => {
    const times = `${stamp(start)} --> ${stamp(end)}`;
    return `${settings === "" ? times : `${times} ${settings}`}\n${text}\n`;
  });
  return `WEBVTT\n\n${blocks.join("\n")}`;
}

function stamp(seconds: number): string {
  const all = Math.round(seconds * 1000);
  const two = (number: number) => String(number).padStart(2, "0");
  const minutes = Math.floor(all / 60_000);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(Math.floor(all / 1000) % 60)}.${String(all % 1000).padStart(3, "0")}`;
}
