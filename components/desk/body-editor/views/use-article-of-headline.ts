// The article that a related link without a target would lead to now.
import { useEffect, useState } from "react";
import { typingKey } from "@/lib/base/search-text/typing-key";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import type { ArticleSummary } from "@/lib/content/articles/summary";

/** "unknown": the search failed, which must not stop the writing. */
export type HeadlineArticle = ArticleSummary | null | "looking" | "unknown";

/** Milliseconds without a key before it searches. */
const pause = 400;

export function useArticleOfHeadline(headline: string, isWanted: boolean): HeadlineArticle {
  const { articlesById, findArticles } = useDeskRecords();
  const key = typingKey(headline);
  const [answer, setAnswer] = useState<{ key: string; finding: HeadlineArticle }>({
    key: "",
    finding: "looking",
  });
  const known = [...articlesById.values()].find((article) => typingKey(article.headline) === key);
  const isAsked = isWanted && key !== "" && known === undefined;

  useEffect(() => {
    if (!isAsked) return;
    let isStale = false;
    const settle = (finding: HeadlineArticle) => {
      if (!isStale) setAnswer({ key, finding });
    };
    const timer = setTimeout(() => {
      findArticles(headline.trim()).then(
        (found) => settle(found.find((one) => typingKey(one.headline) === key) ?? null),
        () => settle("unknown"),
      );
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [isAsked, key, headline, findArticles]);

  return known ?? (answer.key === key ? answer.finding : "looking");
}
