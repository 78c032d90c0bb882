// Lists in wire copy: summary points above the text, and lines with bullets.
import type { Unit } from "@/lib/content/wire/wrapping";

const bullet = /^(?:[*•·▪‣●►]|[-–—])\s+(?=\S)/u;
/** Without the hyphen, which also marks speech. */
const plainBullet = /^[*•·▪‣●►]\s/u;
/** An agency's aside after its points: "(Adds shares, minister's quote)". */
const aside =
  /\s?\((?:adds|updates?|recasts|rewrites|writes through|refiles|repeats|corrects|removes|new throughout)\b[^()]{0,200}\)$/iu;

export function isListItem(words: string): boolean {
  return bullet.test(words);
}

export function withoutBullet(words: string): string {
  return words.replace(bullet, "");
}

/** Two lines in a row with bullets. Above the text (the first `above` pieces) one is enough, and hyphens count. */
export function listItems(units: readonly Unit[], above: number): boolean[] {
  const items = units.map(({ words }, at) => (at < above ? bullet : plainBullet).test(words));
  return items.map((isItem, at) => {
    const isInRow = items[at - 1] === true || items[at + 1] === true;
    return isItem && (isInRow || (at < above && plainBullet.test(units[at]?.words ?? "")));
  });
}

/** `note`: the part for editors alone, or "". */
export function readListItem(words: string): { text: string; note: string } {
  const item = withoutBullet(words);
  const found = aside.exec(item);
  const note = found && found.index > 0 ? found[0] : "";
  return { text: item.slice(0, item.length - note.length), note: note.trim() };
}
