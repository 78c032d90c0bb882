// Checks the saved draft again with each version, and when somebody comes back to the page: a colleague may have
// published a link's target meanwhile.
import { useCallback, useEffect, useState } from "react";
import { useWriter } from "@/components/desk/writer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import { readFindings, withFindings, type Finding } from "@/lib/content/checks/finding";

export type FindingsState = {
  /** Null before the first answer. */
  found: readonly Finding[] | null;
  /** The last request failed: what is shown may be out of date. */
  isFailed: boolean;
  lookAgain: () => void;
};

/** `refused`: the last refused step, with findings that count until the next answer; null otherwise. */
export function useFindings(articleId: string, version: number, refused: unknown): FindingsState {
  const { currentId } = useWriter();
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
    const path = `articles/${encodeURIComponent(articleId)}/checks`;
    const { signal } = leaving;
    void askDesk({ path, userId: currentId(), answer: withFindings, signal }).then((answer) => {
      if (signal.aborted) return;
      if (answer.kind === "done") setFound(answer.answer.findings);
      setFailed(answer.kind !== "done");
    });
    return () => leaving.abort();
  }, [articleId, version, looks, currentId]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") lookAgain();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [lookAgain]);

  return { found, isFailed, lookAgain };
}
