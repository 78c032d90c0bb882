import type { Story } from "@/lib/content/articles/story";
import { siteWords } from "@/lib/content/site-words/site-words";
import { topicPath } from "@/lib/base/site-addresses";

export function TopicsLine({ topics }: Pick<Story, "topics">) {
  if (topics.length === 0) return null;
  return (
    <nav
      aria-label={siteWords.article.topics}
      className="border-t border-rule pt-3 font-sans text-[0.9375rem] text-ink-soft print:hidden"
    >
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {topics.map(({ slug, name }) => (
          <li key={slug}>
            <a
              href={topicPath(slug)}
              dir="auto"
              className="quiet-link inline-block min-h-6 font-semibold"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
