import { siteWords } from "@/lib/content/site-words/site-words";

export function NothingYet() {
  return (
    <p className="py-16 text-center font-serif text-xl text-ink-soft">{siteWords.lists.empty}</p>
  );
}
