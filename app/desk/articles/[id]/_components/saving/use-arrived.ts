"use client";
import { useEffect, useState } from "react";
import type { MergedWith } from "@/lib/browser/saving/snapshot";
import { whoseChange } from "@/lib/browser/saving/sentences";

/** Milliseconds that a block is marked: long enough to find it, short enough to forget it. */
const marked = 8_000;

const none: ReadonlyMap<string, string> = new Map();

/** Whose words have just come into which blocks, by their ids. */
export function useArrived(
  merged: MergedWith | null,
  userName: string,
): ReadonlyMap<string, string> {
  const [shown, setShown] = useState(none);
  const [known, setKnown] = useState<MergedWith | null>(null);
  if (merged !== known) {
    setKnown(merged);
    if (merged !== null) {
      const words = whoseChange(merged.savedBy, userName);
      setShown(new Map(merged.blockIds.map((id) => [id, words])));
    }
  }
  useEffect(() => {
    const timer = setTimeout(() => setShown(none), marked);
    return () => clearTimeout(timer);
  }, [shown]);
  return shown;
}
