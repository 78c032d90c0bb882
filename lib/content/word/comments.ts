import type { WordComment } from "@/lib/content/word/story";

/** With the name of the person who wrote it in Word: the note itself is the importer's. */
export function noteOfComment({ by, words }: WordComment): string {
  return by === "" ? words : `${by}: ${words}`;
}
