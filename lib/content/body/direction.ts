const fromTheRight =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** By the first letter, as HTML's `dir="auto"` does. */
export function beginsAtRight(words: string): boolean {
  return fromTheRight.test(words);
}
