// The picture file that a caption names, by which its record knows the file when it comes.

const fileName =
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}][\p{L}\p{N}._-]{0,100}\.(?:jpe?g|png|webp|avif|gif)(?![\p{L}\p{N}_-])/giu;

/** The one file name among the words; empty if there is none, or more than one. */
export function fileNameIn(words: string): string {
  const names = words.match(fileName) ?? [];
  return names.length === 1 ? (names[0] ?? "") : "";
}
