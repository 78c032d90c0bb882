"use client";
// Stays in this browser, through reloads and closed tabs, until the server has it.
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { randomId } from "@/lib/base/random-id";

const unsentNote = z.object({ id: z.string(), words: z.string(), blockId: z.string().nullable() });
type UnsentNote = z.infer<typeof unsentNote>;

const blank: UnsentNote = { id: "", words: "", blockId: null };

export function useUnsentNote(key: string) {
  const [note, setNote] = useState(blank);
  const latest = useRef(blank);

  // After the first render, since the server has no such store.
  useEffect(() => {
    latest.current = readNote(key);
    setNote(latest.current);
  }, [key]);

  function keep(next: UnsentNote) {
    latest.current = next;
    setNote(next);
    if (next.words === "") localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(next));
  }

  return {
    note,
    /** A changed text gets a new id, because the old text may have arrived under the old one. */
    change: (change: Partial<Omit<UnsentNote, "id">>) =>
      keep({ ...latest.current, ...change, id: randomId() }),
    clear: () => keep(blank),
  };
}
export type Unsent = ReturnType<typeof useUnsentNote>;

function readNote(key: string): UnsentNote {
  const kept = localStorage.getItem(key);
  if (kept === null) return blank;
  // A shape of another version of the program is dropped.
  return unsentNote.safeParse(JSON.parse(kept)).data ?? blank;
}
