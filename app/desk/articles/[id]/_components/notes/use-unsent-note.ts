"use client";
// A note that is not sent yet. It stays in this browser, through reloads and closed tabs, until the server has it.
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { randomId } from "@/lib/base/random-id";

const unsentNote = z.object({ id: z.string(), words: z.string(), blockId: z.string().nullable() });
type UnsentNote = z.infer<typeof unsentNote>;

const blank: UnsentNote = { id: "", words: "", blockId: null };

export function useUnsentNote(key: string) {
  const [note, setNote] = useState(blank);
  const latest = useRef(blank);

  // Read after the first rendering: the server's has no such store.
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
    /** Changed words are another note: an id stands for the words that may have arrived under it. */
    change: (change: Partial<Omit<UnsentNote, "id">>) =>
      keep({ ...latest.current, ...change, id: randomId() }),
    clear: () => keep(blank),
  };
}
export type Unsent = ReturnType<typeof useUnsentNote>;

function readNote(key: string): UnsentNote {
  const kept = localStorage.getItem(key);
  if (kept === null) return blank;
  // One that another version of the program left in another shape is not guessed at.
  return unsentNote.safeParse(JSON.parse(kept)).data ?? blank;
}
