// The lines of a file, and how white space in them is set.

/** A line that is not blank. `text` is the line as it stands, `words` the same with its white space set. */
export type SourceLine = { number: number; text: string; words: string };

/** The lines that are not blank, numbered from 1 as an editor's screen numbers them (LF, CR LF or CR). */
export function splitLines(copy: string): SourceLine[] {
  return copy
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ number: index + 1, text, words: setWhiteSpace(text) }))
    .filter((line) => line.words !== "");
}

/**
 * White space at both ends goes; inside, a run of it, a tab or a separator becomes one space.
 * A single no-break or ideographic space stays: it was put there on purpose.
 */
export function setWhiteSpace(text: string): string {
  return text.replace(/\s{2,}|[\t\n\v\f\r\u2028\u2029]/g, " ").trim();
}

/** Columns that a text takes in a terminal: East Asian wide characters and emoji take two, marks none. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    count += isWide(character) ? 2 : 1;
  }
  return count;
}

/** Whether a character takes two columns. */
export function isWide(character: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u.test(
    character,
  );
}

/** Whether a text ends as a sentence does, quotes and brackets after the mark included. */
export function endsSentence(text: string): boolean {
  return /[.!?。！？…]["'”’»)\]）」』]*$/u.test(text);
}
