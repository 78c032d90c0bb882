import { isMacOS } from "@tiptap/core";

/** "Mod+Shift+Z" as the keyboard shows it. */
export function shownKeys(keys: string): string {
  if (!isMacOS()) return keys.replace("Mod", "Ctrl");
  return keys
    .replace("Mod", "\u2318")
    .replace("Shift", "\u21e7")
    .replace("Alt", "\u2325")
    .replaceAll("+", "");
}

/** As `aria-keyshortcuts` has them (WAI-ARIA 1.2, 6.6). */
export function ariaKeys(keys: string): string {
  return keys
    .replace("Mod", isMacOS() ? "Meta" : "Control")
    .replace("\u2191", "ArrowUp")
    .replace("\u2193", "ArrowDown");
}
