// Which side a text is read from.

const fromTheRight =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether the first letter of a text is of a script that is written from right to left (HTML's `dir="auto"`). */
export function beginsAtRight(words: string): boolean {
  return fromTheRight.test(words);
}
