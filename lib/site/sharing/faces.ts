import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lettersOf } from "@/lib/site/sharing/letters";

/** One script of a typeface. */
export type Face = { name: string; file: Buffer; letters: Set<number> };

export type ShareTypeface = "source-serif-4" | "source-sans-3";

const scripts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"];

const read = new Map<ShareTypeface, Face[]>();

/** All scripts in semibold. Read once, some hundred kilobytes. */
export function facesOf(typeface: ShareTypeface): Face[] {
  const known = read.get(typeface);
  if (known) return known;
  const folder = join(process.cwd(), "node_modules/@fontsource", typeface, "files");
  const faces = scripts.map((script) => {
    const path = join(/* turbopackIgnore: true */ folder, `${typeface}-${script}-600-normal.woff`);
    const file = readFileSync(path);
    return { name: `${typeface} ${script}`, file, letters: lettersOf(file) };
  });
  read.set(typeface, faces);
  return faces;
}

/**
 * The text without emoji; null if the typeface lacks one of its letters, because empty boxes in a headline are worse
 * than none.
 */
export function sayable(text: string, typeface: ShareTypeface): string | null {
  const words = text
    .normalize("NFC")
    .replace(/[\p{Emoji_Presentation}\ufe0f\u200d]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const faces = facesOf(typeface);
  const isSaid = [...words].every((letter) =>
    faces.some(({ letters }) => letters.has(letter.codePointAt(0) ?? 0)),
  );
  return isSaid && words !== "" ? words : null;
}
