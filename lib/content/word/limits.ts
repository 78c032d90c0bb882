// What a Word file may cost: its parts are counted and measured before any of them is unpacked.

const mebibyte = 1_048_576;

/** In bytes: the file as it comes. */
export const largestWordFile = 32 * mebibyte;

export const wordLimits = {
  parts: 2_000,
  /** In bytes, unpacked: one part of text, one picture, and all that is unpacked. */
  text: 16 * mebibyte,
  picture: 64 * mebibyte,
  all: 160 * mebibyte,
  /** Of all parts of text together. */
  elements: 500_000,
  /** Elements within elements. Word nests a table in a table about 12 elements deep. */
  depth: 250,
  pictures: 300,
} as const;
