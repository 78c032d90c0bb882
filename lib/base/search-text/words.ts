// Cuts a text into words. The index, the query and the marks share it, so that they find the same.
import { fold } from "@/lib/base/search-text/fold";

/** A folded word, and where it stands in the text. */
export type Word = { folded: string; from: number; to: number };

/** A word between spaces, or a run of a script without spaces. */
export type Stretch = { kind: "word" | "pairs" | "character"; words: Word[] };

/** Scripts that write no spaces, and Hangul, whose words take endings. */
const unspaced = ["Hani", "Hira", "Kana", "Hang", "Bopo", "Thai", "Laoo", "Khmr", "Mymr"]
  .map((script) => `\\p{scx=${script}}`)
  .join("");

/** A character with its marks. Invisible ones in it do not count. */
const unspacedCharacter = `(?=[\\p{L}\\p{N}])[${unspaced}](?:\\p{Cf}*[\\p{M}\uff9e\uff9f])*`;
const spacedCharacter = `(?![${unspaced}])[\\p{L}\\p{N}](?:\\p{Cf}*\\p{M})*`;
const inRow = (character: string) => `${character}(?:\\p{Cf}*${character})*`;
const stretchPattern = new RegExp(
  `(?<run>${inRow(unspacedCharacter)})|${inRow(spacedCharacter)}`,
  "gu",
);
const characterPattern = new RegExp(unspacedCharacter, "gu");

/** In order. Each two neighbours of a run are a word, so that any part of it is found. */
export function* stretchesOf(text: string): Generator<Stretch> {
  for (const { 0: found, index: from, groups } of text.matchAll(stretchPattern)) {
    if (groups?.["run"] === undefined) {
      const folded = fold(found);
      // A tatweel alone is no word.
      if (folded !== "") yield { kind: "word", words: [{ folded, from, to: from + found.length }] };
      continue;
    }
    const characters = charactersOf(found).map((word) => shifted(word, from));
    const isOne = characters.length === 1;
    yield isOne
      ? { kind: "character", words: characters }
      : { kind: "pairs", words: pairs(characters) };
  }
}

export function searchWordsOf(text: string): Word[] {
  return [...stretchesOf(text)].flatMap(({ words }) => words);
}

/** The single characters of the runs that are cut into pairs. */
export function charactersOf(text: string): Word[] {
  return [...text.matchAll(characterPattern)].map(({ 0: found, index: from }) => ({
    ...{ folded: fold(found), from, to: from + found.length },
  }));
}

function pairs(characters: Word[]): Word[] {
  return characters.slice(1).map((second, index) => {
    const first = characters[index] ?? second;
    return { folded: first.folded + second.folded, from: first.from, to: second.to };
  });
}

function shifted({ folded, from, to }: Word, by: number): Word {
  return { folded, from: from + by, to: to + by };
}
