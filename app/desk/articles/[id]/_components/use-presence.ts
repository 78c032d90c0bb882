"use client";
// The watch of lib/browser/presence as a hook.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { z } from "zod";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import {
  presenceAnswer,
  type PresenceAnswer,
  type PresenceReport,
} from "@/lib/newsroom/presence/schema";
import { namesByBlock } from "@/lib/browser/presence/sentences";
import { listenToServer } from "@/lib/browser/presence/listen";
import { presenceWatch, type Seen, type Transport, type Watch } from "@/lib/browser/presence/watch";

/** In milliseconds. */
const patience = 5_000;

const nobody: Seen = { others: [] };

/** `onTold` gets what the server says of the article. It and `userId` are the same functions at each render. */
export function usePresence(
  articleId: string,
  tabId: string,
  userId: () => string,
  onTold: (told: PresenceAnswer) => void,
) {
  const [seen, setSeen] = useState(nobody);
  const watch = useRef<Watch>(null);

  useEffect(() => {
    const own = presenceWatch(transportOf({ articleId, tabId, userId }, onTold), setSeen);
    const followVisibility = () => own.setHidden(document.hidden);
    // A page from the browser's back/forward cache is gone for the others, and comes back.
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
  }, [articleId, tabId, userId, onTold]);

  const setBlock = useCallback((blockId: string | null) => watch.current?.setBlock(blockId), []);
  const byBlock = useMemo(() => namesByBlock(seen.others), [seen.others]);
  return { ...seen, byBlock, setBlock };
}

type Own = { articleId: string; tabId: string; userId: () => string };

function transportOf(
  { articleId, tabId, userId }: Own,
  onTold: (told: PresenceAnswer) => void,
): Transport {
  const article = `articles/${encodeURIComponent(articleId)}`;
  const path = `${article}/presence`;
  const say = <Answer>(said: PresenceReport, answer: z.ZodType<Answer>, keepalive = false) =>
    askDesk({ path, userId: userId(), input: said, answer, patience, keepalive });
  return {
    async report(blockId) {
      const told = await say({ tabId, blockId, isLeaving: false }, presenceAnswer);
      if (told.kind !== "done") throw new Error("The desk did not answer.");
      onTold(told.answer);
      return told.answer;
    },
    listen: (hear) =>
      listenToServer(`${article}/events?${new URLSearchParams({ tab: tabId })}`, (told) => {
        if (told !== null) onTold(told);
        hear(told);
      }),
    // Sent even while the page closes.
    leave() {
      void say({ tabId, blockId: null, isLeaving: true }, z.null(), true);
    },
  };
}
