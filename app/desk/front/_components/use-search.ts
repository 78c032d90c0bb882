"use client";
// Only the last query is answered.
import { useEffect, useState } from "react";
import { readArticles } from "@/app/desk/front/_components/requests";
import { useWriter } from "@/components/desk/writer";
import type { FrontArticle } from "@/lib/desk/fronts/desk-shape";

/** Milliseconds without a keystroke before the search. */
const pause = 200;

/** The results and a sentence on them; `learn` gets each result. */
export function useSearch(query: string, learn: (articles: readonly FrontArticle[]) => void) {
  const [answer, setAnswer] = useState<{ words: string; found: FrontArticle[]; message: string }>({
    ...{ words: "", found: [], message: "" },
  });
  const words = query.trim();
  const { currentId } = useWriter();

  useEffect(() => {
    if (words === "") return;
    let isStale = false;
    const timer = setTimeout(async () => {
      const found = await readArticles(currentId(), { words });
      if (isStale) return;
      learn(found ?? []);
      setAnswer({ words, found: found ?? [], message: messageOf(found) });
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [words, currentId, learn]);

  if (words === "") return { found: [], message: "" };
  return { found: answer.found, message: answer.words === words ? answer.message : "Searching …" };
}

function messageOf(found: readonly FrontArticle[] | null): string {
  if (found === null) return "The search failed. Keep typing to try again.";
  if (found.length === 0) return "No articles found.";
  return found.length === 1 ? "1 article found." : `${found.length} articles found.`;
}
