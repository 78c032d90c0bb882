"use client";
// Who else has the article open, for the page's components: the watch of lib/browser/presence in a browser's tab.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { company, type Company, type PresenceReport } from "@/lib/newsroom/presence/schema";
import { namesByBlock } from "@/lib/browser/presence/sentences";
import { presenceWatch, type Seen, type Transport, type Watch } from "@/lib/browser/presence/watch";

/** Milliseconds after which a report counts as not answered. */
const patience = 5_000;

const nobody: Seen = { others: [] };

/** `onTold` is told what each answer says of the article; it is the same function at each render. */
export function usePresence(articleId: string, tabId: string, onTold: (told: Company) => void) {
  const [seen, setSeen] = useState(nobody);
  const watch = useRef<Watch>(null);

  useEffect(() => {
    const own = presenceWatch(transportOf(articleId, tabId, onTold), setSeen);
    const followVisibility = () => own.setHidden(document.hidden);
    // A page that the browser kept whole is gone for the others, and comes back.
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && own.arrive();
    document.addEventListener("visibilitychange", followVisibility);
    window.addEventListener("pagehide", own.leave);
    window.addEventListener("pageshow", comeBack);
    followVisibility();
    own.arrive();
    watch.current = own;
    return () => {
      document.removeEventListener("visibilitychange", followVisibility);
      window.removeEventListener("pagehide", own.leave);
      window.removeEventListener("pageshow", comeBack);
      own.leave();
    };
  }, [articleId, tabId, onTold]);

  const setBlock = useCallback((blockId: string | null) => watch.current?.setBlock(blockId), []);
  const byBlock = useMemo(() => namesByBlock(seen.others), [seen.others]);
  return { ...seen, byBlock, setBlock };
}

function transportOf(articleId: string, tabId: string, onTold: (told: Company) => void): Transport {
  const url = `/api/desk/articles/${articleId}/presence`;
  const json = (said: PresenceReport) => JSON.stringify(said);
  return {
    async report(blockId) {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: json({ tabId, blockId, isLeaving: false }),
        signal: AbortSignal.timeout(patience),
      });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      const told = company.parse(await answer.json());
      onTold(told);
      return told;
    },
    // A beacon is sent even while the page goes away.
    leave() {
      const said = json({ tabId, blockId: null, isLeaving: true });
      navigator.sendBeacon(url, new Blob([said], { type: "application/json" }));
    },
  };
}
