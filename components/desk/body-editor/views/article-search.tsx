import { calledBy } from "@/lib/content/articles/headline";
import { useId, useState, type KeyboardEvent } from "react";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import { useArticleSearch } from "@/components/desk/body-editor/views/use-article-search";
import { fieldStyle, labelStyle } from "@/components/desk/body-editor/views/text-field";

/**
 * Escape first closes the list, and then leaves. Undo takes back the search words first, since the story does not have
 * them.
 */
export function ArticleSearch({
  label = "Find an article",
  onChoose,
}: {
  label?: string;
  onChoose: (article: ArticleSummary) => void;
}) {
  const id = useId();
  const { rememberArticle } = useDeskRecords();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const { found, message } = useArticleSearch(query);
  const isOpen = found.length > 0;
  const activeId = isOpen ? `${id}-${Math.min(active, found.length - 1)}` : undefined;

  function choose(article: ArticleSummary | undefined) {
    if (!article) return;
    rememberArticle(article);
    onChoose(article);
    setQuery("");
  }
  function onKeyDown(event: KeyboardEvent) {
    const isUndo = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
    if (isUndo && query !== "") return event.stopPropagation();
    if (event.key === "ArrowDown") setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Enter") choose(found[Math.min(active, found.length - 1)]);
    else if (event.key === "Escape" && query !== "") setQuery("");
    else return;
    if (!event.altKey) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  return (
    <div>
      <label htmlFor={id} className={labelStyle}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        dir="auto"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={activeId}
        value={query}
        placeholder="Words from its headline"
        className={fieldStyle}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Articles found" className="empty:hidden">
        {found.map((article, index) => (
          <li
            key={article.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={`${id}-${index}` === activeId}
            className="cursor-pointer border-b border-rule px-2 py-1.5 font-sans text-sm aria-selected:bg-wash"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(article)}
          >
            <bdi>{calledBy(article.headline)}</bdi>
            {!article.isLive && <span className="text-ink-soft"> (not published)</span>}
          </li>
        ))}
      </ul>
      <p role="status" className="font-sans text-xs text-ink-soft">
        {message}
      </p>
    </div>
  );
}
