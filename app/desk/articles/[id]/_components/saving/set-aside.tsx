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

/** The texts set aside for an article, one below the other; empty if there are none. */
export function useSetAside(articleId: string): SetAsideWords {
  const key = `stet.set-aside.${articleId}`;
  const [words, setWords] = useState("");

  // Read after the first rendering: the server's has no such store.
  // eslint-disable-next-line react-hooks/set-state-in-effect
  useEffect(() => setWords(localStorage.getItem(key) ?? ""), [key]);

  function keep(next: string) {
    setWords(next);
    if (next === "") localStorage.removeItem(key);
    else localStorage.setItem(key, next);
  }

  return {
    words,
    add: (more) => keep([words, more].filter(Boolean).join("\n\n* * *\n\n")),
    discard: () => keep(""),
  };
}

export function SetAside({ words, discard }: SetAsideWords) {
  return (
    <section aria-labelledby="set-aside" className="space-y-2">
      <h2 id="set-aside" className="border-b border-rule pb-1 text-base font-semibold">
        Your text, set aside
      </h2>
      <CopyText label="Your text, set aside" words={words} />
      <Button onClick={discard}>Throw it away</Button>
    </section>
  );
}
