// The lines of a file, and how white space in them is set.

/** A line that is not blank. `text` is the line as it stands, `words` the same with its white space set. */
export type SourceLine = {
  number: number;
  text: string;
  words: string;
  /** The number of the line that stands before it in the file; undefined for the first. */
  after?: number | undefined;
  /** Whether it is of the header of its envelope. */
  isHeader?: boolean;
};

/** The lines that are not blank, numbered as an editor's screen numbers them (LF, CR LF or CR), the first `from`. */
export function splitLines(copy: string, from = 1): SourceLine[] {
  return copy
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ number: from + index, text, words: setWhiteSpace(text) }))
    .filter((line) => line.words !== "")
    .map((line, index, all) => ({ ...line, after: all[index - 1]?.number }));
}

/** How often a copy breaks its line. */
export function countBreaks(copy: string): number {
  return copy.match(/\r\n|\r|\n/g)?.length ?? 0;
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
