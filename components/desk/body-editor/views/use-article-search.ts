// Only the last query is answered.
import { useEffect, useState } from "react";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import type { ArticleSummary } from "@/lib/content/articles/summary";

/** Milliseconds without a key before it searches. */
const pause = 200;

type Answer = { query: string; found: ArticleSummary[]; message: string };

export function useArticleSearch(query: string): { found: ArticleSummary[]; message: string } {
  const { findArticles } = useDeskRecords();
  const [answer, setAnswer] = useState<Answer>({ query: "", found: [], message: "" });
  const asked = query.trim();

  useEffect(() => {
    if (asked === "") return;
    let isStale = false;
    const settle = (found: ArticleSummary[], message: string) => {
      if (!isStale) setAnswer({ query: asked, found, message });
    };
    const timer = setTimeout(() => {
      findArticles(asked).then(
        (found) => settle(found, found.length > 0 ? "" : "No articles found."),
        () => settle([], "The search failed. Keep typing to try again."),
      );
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [asked, findArticles]);

  if (asked === "") return { found: [], message: "" };
  return {
    found: answer.found,
    message: answer.query === asked ? answer.message : "Searching\u2026",
  };
}
