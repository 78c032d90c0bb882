// Plain text from the clipboard as paragraphs.
import { firstStoryOf } from "@/components/desk/body-editor/paste/first-story";
import { unwrapLinksIn } from "@/components/desk/body-editor/paste/unwrap-link";

/**
 * The paragraphs of a plain text. Where it has blank lines they part the paragraphs, and single
 * line ends are the wrapping of another program; without blank lines each line is a paragraph.
 * White space is made single, other control characters are dropped, and addresses are freed of what
 * a mail filter put around them.
 */
export function paragraphsOfPlainText(text: string): string[] {
  const lines = text.replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n").trim();
  const parts = /\n[^\S\n]*\n/.test(lines) ? lines.split(/\n[^\S\n]*\n/) : lines.split("\n");
  return parts.map((part) => unwrapLinksIn(singleSpaced(part))).filter((part) => part !== "");
}

/** The first story of a plain text, and how many others it holds. */
export function firstStoryIn(text: string): { text: string; others: number } {
  const lines = text.split(/\r\n|\r|\n/);
  const { lineCount, others } = firstStoryOf(lines);
  return { text: others === 0 ? text : lines.slice(0, lineCount).join("\n"), others };
}

/** The words in single spaces. No-break spaces stay: an editor or a typesetter put them there. */
export function singleSpaced(words: string): string {
  return words
    .replace(/[ \t\n]+/g, " ")
    .replace(/[\u0000-\u001f\u007f]/g, "")
    .trim();
}
