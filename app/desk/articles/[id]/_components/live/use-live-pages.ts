// What readers get of the article, looked at on every page of it: after each change of it, whoever made it, and when asked for.
import { useCallback, useEffect, useRef, useState } from "react";
import { livePages, type LivePages } from "@/lib/web/pages/live-pages-shape";

/** Times that the pages are looked at while one of them is not as it should be. */
const looks = 3;
const pause = 700;

export type Looked = {
  /** Null before the first answer. */
  found: LivePages | null;
  isLooking: boolean;
  isFailed: boolean;
  look: () => void;
};

/** `publication`: the sign of what readers have. With another one nothing is known any more of what they get. */
export function useLivePages(articleId: string, publication: string): Looked {
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
    lookUntilTrue(articleId, signal, setFound)
      .catch(() => setFailed(!signal.aborted))
      .finally(() => {
        if (!signal.aborted) setLooking(false);
      });
  }, [articleId]);

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
  signal: AbortSignal,
  tell: (found: LivePages) => void,
): Promise<void> {
  for (let left = looks; left > 0; left -= 1) {
    const answer = await fetch(`/api/desk/articles/${encodeURIComponent(articleId)}/live-pages`, {
      signal,
    });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    const found = livePages.parse(await answer.json());
    tell(found);
    if (found.pages.every(({ problem }) => problem === null)) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
