// A text cut into words and what is between them, as Unicode cuts it.

// Unicode's word boundaries (UAX 29), with a dictionary for scripts that write no spaces.
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** Node 20's segmenter takes time by the square of the length, so it is given pieces that end at white space. */
const pieces = /[^]{0,500}\s{1,500}|\S{1,500}/gu;

/** The segments in order; together they are the text. `index` counts from the piece that a segment is in. */
export function* wordSegments(text: string): Generator<Intl.SegmentData> {
  for (const [piece] of text.matchAll(pieces)) yield* segmenter.segment(piece);
}
