// Also for browsers in which a page may not write to the clipboard.
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { copyAll } from "@/components/ui/copy-field";

type Props = {
  label: string;
  words: string;
  /** The click that showed the text asked for its copy. */
  isCopiedAtOnce?: boolean;
};

export function CopyText({ label, words, isCopiedAtOnce = false }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef(isCopiedAtOnce);
  const [said, setSaid] = useState("");

  function copy() {
    if (field.current) void copyAll(field.current).then(setSaid);
  }

  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    copy();
  }, [words]);

  return (
    <>
      <textarea
        ref={field}
        dir="auto"
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
