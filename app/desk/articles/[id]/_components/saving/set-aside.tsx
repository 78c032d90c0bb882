// Text that was not put back: to read, and to copy from. It stays in this browser, through reloads,
// until it is thrown away.
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";

export type SetAsideWords = {
  words: string;
  add: (words: string) => void;
  discard: () => void;
};

/** The texts that a user set aside for an article, one below the other, in whichever tab; empty if there are none. */
export function useSetAside(articleId: string, userId: string): SetAsideWords {
  const key = `stet.set-aside.${userId}.${articleId}`;
  const [words, setWords] = useState("");

  useEffect(() => {
    // After the first rendering: the server's has no such store. It is told of what other tabs do.
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
