// Unicode's word boundaries (UAX 29), with a dictionary for scripts without spaces.
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/**
 * Node 20's segmenter takes quadratic time, so that it gets pieces, which end at white space or at a mark. No word is
 * cut there.
 */
const pieces = /[^]{0,500}[\s。，、！？；：…]{1,500}|\S{1,500}/gu;

/** A word, white space or a sign. */
export type WordSegment = { segment: string; isWordLike: boolean };

/** Together they are the text. An array, since a generator takes four times as long. */
export function wordSegments(text: string): WordSegment[] {
  const segments: WordSegment[] = [];
  for (const [piece] of text.matchAll(pieces)) {
    for (const { segment, isWordLike = false } of segmenter.segment(piece)) {
      segments.push({ segment, isWordLike });
    }
  }
  return segments;
}
