// The query in quotation marks, in its own direction.
import { siteWords } from "@/lib/content/site-words/site-words";

export function SoughtWords({ words }: { words: string }) {
  return <bdi>{siteWords.search.quoted(words.trim())}</bdi>;
}
