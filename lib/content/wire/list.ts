// Lists in wire copy: the points that an agency sets above a story, and lines behind bullets.
import type { Unit } from "@/lib/content/wire/wrapping";

const bullet = /^(?:[*•·▪‣●►]|[-–—])\s+(?=\S)/u;
/** A hyphen is also how speech is set. */
const plainBullet = /^[*•·▪‣●►]\s/u;
/** What an agency says at the end of its points: "(Adds shares, minister's quote)". */
const aside =
  /\s?\((?:adds|updates?|recasts|rewrites|writes through|refiles|repeats|corrects|removes|new throughout)\b[^()]{0,200}\)$/iu;

/** Whether a line begins with a bullet. */
export function isListItem(words: string): boolean {
  return bullet.test(words);
}

/** The line without the bullet that it begins with. */
export function withoutBullet(words: string): string {
  return words.replace(bullet, "");
}

/** Which of the pieces are items: two in a row behind bullets; above the text (the first `above` pieces) one, and hyphens too. */
export function listItems(units: readonly Unit[], above: number): boolean[] {
  const items = units.map(({ words }, at) => (at < above ? bullet : plainBullet).test(words));
  return items.map((isItem, at) => {
    const isInRow = items[at - 1] === true || items[at + 1] === true;
    return isItem && (isInRow || (at < above && plainBullet.test(units[at]?.words ?? "")));
  });
}

/** An item without its bullet, and what in it is said to editors alone; "" if nothing is. */
export function readListItem(words: string): { text: string; note: string } {
  const item = withoutBullet(words);
  const found = aside.exec(item);
  const note = found && found.index > 0 ? found[0] : "";
  return { text: item.slice(0, item.length - note.length), note: note.trim() };
}
