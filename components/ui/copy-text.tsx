// A text to read and to copy as a whole, also where the browser lets no page write to the clipboard.
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type Props = { label: string; words: string };

export function CopyText({ label, words }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");

  async function copy() {
    field.current?.focus();
    field.current?.select();
    try {
      await navigator.clipboard.writeText(words);
      setSaid("Copied.");
    } catch {
      // Plain http of another machine has no clipboard, and a person may have forbidden it.
      setSaid("It is selected: copy it by Control-C (Command-C).");
    }
  }

  return (
    <>
      <textarea
        ref={field}
        readOnly
        aria-label={label}
        rows={10}
        value={words}
        className="w-full border border-rule bg-wash p-2 font-serif text-base"
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={copy}>Copy it</Button>
        <span role="status" className="text-sm text-ink-soft">
          {said}
        </span>
      </div>
    </>
  );
}
