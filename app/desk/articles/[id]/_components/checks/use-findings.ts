// What the server finds in the draft as it has it: asked anew with each version, and whenever somebody
// comes back to the page, since a colleague may have published meanwhile what a link leads to.
import { useCallback, useEffect, useState } from "react";
import { readFindings, type Finding } from "@/lib/content/checks/finding";

export type Findings = {
  /** Null until the first answer. */
  found: readonly Finding[] | null;
  /** Whether the last answer failed to come: what is shown may be out of date. */
  isFailed: boolean;
  lookAgain: () => void;
};

/** `refused`: how the last step was refused, whose findings count until the next answer; null otherwise. */
export function useFindings(articleId: string, version: number, refused: unknown): Findings {
  const [found, setFound] = useState<readonly Finding[] | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [looks, setLooks] = useState(0);
  const lookAgain = useCallback(() => setLooks((count) => count + 1), []);

  const [lastRefused, setLastRefused] = useState<unknown>(null);
  if (refused !== lastRefused) {
    setLastRefused(refused);
    setFound(readFindings(refused) ?? found);
  }

  useEffect(() => {
    const leaving = new AbortController();
    fetch(`/api/desk/articles/${encodeURIComponent(articleId)}/checks`, { signal: leaving.signal })
      .then(async (response) => {
        const answered = response.ok ? readFindings(await response.json()) : null;
        if (answered !== null) setFound(answered);
        setFailed(answered === null);
      })
      .catch(() => {
        if (!leaving.signal.aborted) setFailed(true);
      });
    return () => leaving.abort();
  }, [articleId, version, looks]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") lookAgain();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [lookAgain]);

  return { found, isFailed, lookAgain };
}
