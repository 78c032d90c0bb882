// A picture's record knows its file by the name in the caption.

const fileName =
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}][\p{L}\p{N}._-]{0,100}\.(?:jpe?g|png|webp|avif|gif)(?![\p{L}\p{N}_-])/giu;

/** Empty if there is no file name, or more than one. */
export function fileNameIn(words: string): string {
  const names = words.match(fileName) ?? [];
  return names.length === 1 ? (names[0] ?? "") : "";
}
