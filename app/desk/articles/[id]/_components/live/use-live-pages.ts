// Fetches every page of the article after each change by any user, and on request.
import { useCallback, useEffect, useRef, useState } from "react";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import { livePages, type LivePages } from "@/lib/web/pages/live-pages-shape";

/** Attempts while one of the pages is out of date. */
const looks = 3;
const pause = 700;
/** Milliseconds: an article may be on hundreds of pages, and each is rendered. */
const lookPatience = 60_000;

export type Looked = {
  /** Null before the first answer. */
  found: LivePages | null;
  isLooking: boolean;
  isFailed: boolean;
  look: () => void;
};

/** `writer` is the same function at each render. When `publication` changes, the result is unknown again. */
export function useLivePages(articleId: string, publication: string, writer: () => string): Looked {
  const [found, setFound] = useState<LivePages | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const leaving = useRef<AbortController | null>(null);

  const look = useCallback(() => {
    leaving.current?.abort();
    const { signal } = (leaving.current = new AbortController());
    setFound(null);
    setLooking(true);
    setFailed(false);
    lookUntilTrue(articleId, writer(), signal, setFound)
      .catch(() => setFailed(!signal.aborted))
      .finally(() => {
        if (!signal.aborted) setLooking(false);
      });
  }, [articleId, writer]);

  const looked = useRef(publication);
  useEffect(() => {
    if (looked.current === publication) return;
    looked.current = publication;
    queueMicrotask(look);
  }, [publication, look]);
  useEffect(() => () => leaving.current?.abort(), []);
  return { found, isLooking, isFailed, look };
}

async function lookUntilTrue(
  articleId: string,
  userId: string,
  signal: AbortSignal,
  tell: (found: LivePages) => void,
): Promise<void> {
  for (let left = looks; left > 0; left -= 1) {
    const path = `articles/${encodeURIComponent(articleId)}/live-pages`;
    const asked = await askDesk({
      path,
      userId,
      answer: livePages,
      signal,
      patience: lookPatience,
    });
    if (asked.kind !== "done") throw new Error("The desk did not say what readers get.");
    const found = asked.answer;
    tell(found);
    if (found.pages.every(({ problem }) => problem === null)) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
