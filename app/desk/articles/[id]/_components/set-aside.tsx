// What was typed here before going on from somebody else's version: to read, and to copy from. It stays in
// this browser, through reloads, until it is thrown away.
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

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
  const [said, setSaid] = useState("");
  return (
    <section aria-labelledby="set-aside" className="space-y-2">
      <h2 id="set-aside" className="border-b border-rule pb-1 text-base font-semibold">
        Your text, set aside
      </h2>
      <textarea
        readOnly
        aria-labelledby="set-aside"
        rows={10}
        value={words}
        className="w-full border border-rule bg-wash p-2 font-serif text-base"
      />
      <div className="flex flex-wrap gap-2">
        <Button
          onClick={() =>
            navigator.clipboard.writeText(words).then(
              () => setSaid("Copied."),
              () => setSaid("Select the text and copy it by hand."),
            )
          }
        >
          Copy it
        </Button>
        <Button onClick={discard}>Throw it away</Button>
      </div>
      <p role="status" className="text-sm text-ink-soft">
        {said}
      </p>
    </section>
  );
}
