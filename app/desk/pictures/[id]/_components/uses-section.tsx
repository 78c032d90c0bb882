import { DeskSection } from "@/components/desk/desk-section";
import { placeWords, revisionsWords } from "@/lib/newsroom/media/use-words";
import type { Uses } from "@/lib/newsroom/media/uses";

export function UsesSection({ uses }: { uses: Uses }) {
  const { articles, authors, hasMore, isInOthers, isInBinned } = uses;
  return (
    <DeskSection title="Where it is used">
      {articles.length + authors.length === 0 && !isInOthers && (
        <p className="text-ink-soft">Not used in any draft, live or scheduled article.</p>
      )}
      <ul>
        {articles.map((use) => (
          <li key={use.articleId} className="border-b border-rule py-2">
            <a
              dir="auto"
              href={`/desk/articles/${use.articleId}`}
              className="quiet-link font-serif text-lg font-semibold leading-snug wrap-anywhere"
            >
              {use.headline}
            </a>
            <p className="text-sm text-ink-soft">
              {placeWords(use)}; {revisionsWords(use)}
            </p>
          </li>
        ))}
        {authors.map(({ id, name }) => (
          <li key={id} className="border-b border-rule py-2">
            <a dir="auto" href={`/desk/authors/${id}`} className="quiet-link font-semibold">
              {name}
            </a>
            <p className="text-sm text-ink-soft">portrait of the author</p>
          </li>
        ))}
      </ul>
      {isInOthers && (
        <p className="pt-2 text-sm text-ink-soft">Articles that you cannot open use it, too.</p>
      )}
      {isInBinned && <p className="pt-2 text-sm text-ink-soft">Articles in the bin use it.</p>}
      {hasMore && (
        <p className="pt-2 text-sm text-ink-soft">
          The {articles.length} most recently changed are shown. There are more.
        </p>
      )}
    </DeskSection>
  );
}
