// The notation of the demo's texts: **bold**, *italic* and [words](address).
import type { Run, Text } from "@/lib/content/blocks/text";

const mark = /\*\*(?<bold>.+?)\*\*|\*(?<italic>.+?)\*|\[(?<words>.+?)\]\((?<link>.+?)\)/g;

/** Marks do not nest. A lone asterisk or bracket stays. */
export function inline(line: string): Text {
  const runs: Run[] = [];
  let end = 0;
  for (const found of line.matchAll(mark)) {
    if (found.index > end) runs.push({ text: line.slice(end, found.index) });
    runs.push(markedRun(found.groups ?? {}));
    end = found.index + found[0].length;
  }
  if (end < line.length) runs.push({ text: line.slice(end) });
  return runs;
}

function markedRun({ bold, italic, words, link }: Record<string, string | undefined>): Run {
  if (bold !== undefined) return { text: bold, bold: true };
  if (italic !== undefined) return { text: italic, italic: true };
  return { text: words ?? "", link };
}
