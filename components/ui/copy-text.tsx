// A text to read and to copy as a whole, also where the browser lets no page write to the clipboard.
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  label: string;
  words: string;
  /** The press that showed the text has asked for its copy. */
  isCopiedAtOnce?: boolean;
};

export function CopyText({ label, words, isCopiedAtOnce = false }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef(isCopiedAtOnce);
  const [said, setSaid] = useState("");

  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    select(field.current);
    void copy(words).then(setSaid);
  }, [words]);

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
        <Button
          onClick={() => {
            select(field.current);
            void copy(words).then(setSaid);
          }}
        >
          Copy it
        </Button>
        <span role="status" className="text-sm text-ink-soft">
          {said}
        </span>
      </div>
    </>
  );
}

function select(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}

/** Gives what the person is told of it. */
async function copy(words: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(words);
    return "Copied.";
  } catch {
    // Plain http of another machine has no clipboard, and a person may have forbidden it.
    return "It is selected: copy it by Control-C (Command-C).";
  }
}
