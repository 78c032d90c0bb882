"use client";
// An unpublished arrangement: each step can be undone, a reload loses nothing, leaving asks first.
import { useEffect, useRef, useState } from "react";
import { keepWork, readWork } from "@/app/desk/front/_components/kept-work";
import { withRowsOf, type Arrangement } from "@/lib/content/fronts/arrangement";
import { isSameArrangement } from "@/lib/content/fronts/arranging";
import type { FrontAtDesk } from "@/lib/desk/fronts/desk-shape";

type Work = {
  past: readonly Arrangement[];
  now: Arrangement;
  future: readonly Arrangement[];
  /** The newest arrangement that it began from. */
  base: number;
};

/** `front`: as the server last reported it. */
export function useWork(userId: string, front: FrontAtDesk) {
  const [work, setWork] = useState(() => begin(front));
  const { past, now, future } = work;
  const isChanged = !isSameArrangement(now, front.content);

  const opened = useRef(front);
  const kept = useRef<Work | null>(null);
  // After the first render, since the server has no such store.
  useEffect(() => {
    kept.current = findKept(userId, opened.current);
    if (kept.current !== null) setWork(kept.current);
  }, [userId]);

  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isChanged]);

  function go(next: Work, stands = front) {
    setWork(next);
    const { base, now: content } = next;
    keepWork(userId, isSameArrangement(content, stands.content) ? null : { base, content });
  }

  const [last, next] = [past.at(-1), future[0]];
  return {
    now,
    base: work.base,
    isChanged,
    change: (to: Arrangement) => go({ ...work, past: [...past, now], now: to, future: [] }),
    /** Null without a step to undo or redo. */
    undo: last
      ? () => go({ ...work, past: past.slice(0, -1), now: last, future: [now, ...future] })
      : null,
    redo: next
      ? () => go({ ...work, past: [...past, now], now: next, future: future.slice(1) })
      : null,
    /** Goes on from the present front, which this person has seen; with `to` as a further step. */
    rebase: (base: number, to?: Arrangement) =>
      go(to ? { past: [...past, now], now: to, future: [], base } : { ...work, base }),
    /** Starts from the present front, with nothing to undo. */
    beginAnew: (stands: FrontAtDesk) => go(begin(stands), stands),
  };
}

function begin({ content, number }: FrontAtDesk): Work {
  return { past: [], now: content, future: [], base: number };
}

/** The work that was left in this tab, on the present front. */
function findKept(userId: string, front: FrontAtDesk): Work | null {
  const kept = readWork(userId);
  if (kept === null) return null;
  const now = withRowsOf(kept.content, front.sections);
  return { past: [front.content], now, future: [], base: kept.base };
}
