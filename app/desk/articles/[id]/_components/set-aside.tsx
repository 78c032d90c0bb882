// What was typed here before going on from somebody else's version: to read, and to copy from.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { contentWords } from "@/lib/articles/compare";
import type { Content } from "@/lib/articles/schema";

export function SetAside({ content }: { content: Content }) {
  const words = contentWords(content);
  const [said, setSaid] = useState("");
  return (
    <section aria-labelledby="set-aside" className="space-y-2">
      <h2 id="set-aside" className="border-b border-rule pb-1 text-base font-semibold">
        Your version, set aside
      </h2>
      <textarea
        readOnly
        aria-labelledby="set-aside"
        rows={10}
        value={words}
        className="w-full border border-rule bg-wash p-2 font-serif text-base"
      />
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
      <p role="status" className="text-sm text-ink-soft">
        {said}
      </p>
    </section>
  );
}
