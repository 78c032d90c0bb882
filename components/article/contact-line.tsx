import type { Story } from "@/lib/content/articles/story";
import { writersOf } from "@/lib/content/authors/byline";
import { siteWords } from "@/lib/content/site-words/site-words";

export function ContactLine({ bylines }: Pick<Story, "bylines">) {
  const writers = writersOf(bylines);
  const addresses = [...new Set(writers.flatMap(({ author }) => author.contactEmail ?? []))];
  if (addresses.length === 0) return null;
  return (
    <p className="font-sans text-[0.9375rem] text-ink-soft">
      {siteWords.article.contact(
        addresses.map((address) => (
          <a key={address} href={`mailto:${address}`} className="text-link">
            {address}
          </a>
        )),
      )}
    </p>
  );
}
