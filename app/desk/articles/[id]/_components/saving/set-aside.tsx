// A copy of unsaved text, to read and copy from. It stays in this browser, through reloads, until it is discarded.
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";

export type SetAsideWords = {
  words: string;
  add: (words: string) => void;
  discard: () => void;
};

/** One text below the other, from all tabs; empty if there are none. */
export function useSetAside(articleId: string, userId: string): SetAsideWords {
  const key = `stet.set-aside.${userId}.${articleId}`;
  const [words, setWords] = useState("");

  useEffect(() => {
    // After the first render, since the server has no such store. Other tabs' changes count too.
    const read = () => setWords(localStorage.getItem(key) ?? "");
    read();
    window.addEventListener("storage", read);
    return () => window.removeEventListener("storage", read);
  }, [key]);

  return {
    words,
    add(more) {
      const next = [localStorage.getItem(key), more].filter(Boolean).join("\n\n* * *\n\n");
      localStorage.setItem(key, next);
      setWords(next);
    },
    discard() {
      localStorage.removeItem(key);
      setWords("");
    },
  };
}

export function SetAside({ words, discard }: SetAsideWords) {
  return (
    <section aria-labelledby="set-aside" className="space-y-2">
      <h2 id="set-aside" className="border-b border-rule pb-1 text-base font-semibold">
        Your kept copy
      </h2>
      <CopyText label="Your kept copy" words={words} />
      <Button onClick={discard}>Discard</Button>
    </section>
  );
}
