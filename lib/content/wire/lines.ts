/** A line that is not blank. `text` is the line as it came, `words` the same with normal white space. */
export type SourceLine = {
  number: number;
  text: string;
  words: string;
  /** The number of the line before it; undefined for the first. */
  after?: number | undefined;
  isHeader?: boolean;
};

/** The lines that are not blank, numbered from `from` as on an editor's screen (LF, CR LF or CR). */
export function splitLines(copy: string, from = 1): SourceLine[] {
  return copy
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ number: from + index, text, words: setWhiteSpace(text) }))
    .filter((line) => line.words !== "")
    .map((line, index, all) => ({ ...line, after: all[index - 1]?.number }));
}

export function countBreaks(copy: string): number {
  return copy.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/**
 * One space for each run of white space. A single no-break or ideographic space stays, because it was typed on purpose.
 */
export function setWhiteSpace(text: string): string {
  return text.replace(/\s{2,}|[\t\n\v\f\r\u2028\u2029]/g, " ").trim();
}

/** Columns in a terminal: East Asian wide characters and emoji take two, combining marks none. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    count += isWide(character) ? 2 : 1;
  }
  return count;
}

export function isWide(character: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u.test(
    character,
  );
}

/** Quotes and brackets may follow the mark. */
export function endsSentence(text: string): boolean {
  return /[.!?。！？…]["'”’»)\]）」』]*$/u.test(text);
}
