// Screen readers hear when a person comes or goes, not when they go to another block.
import { useState } from "react";
import type { Body } from "@/lib/content/body/body";
import type { PresentTab } from "@/lib/newsroom/presence/schema";
import { comingAndGoing, presenceSentence } from "@/lib/browser/presence/sentences";

type Props = {
  others: PresentTab[];
  body: Body;
};

export function PresenceLine({ others, body }: Props) {
  const [known, setKnown] = useState(others);
  const [said, setSaid] = useState("");
  if (others !== known) {
    setKnown(others);
    setSaid(comingAndGoing(known, others) || said);
  }
  const sentence = presenceSentence(others, body);
  return (
    <>
      {/* As high with somebody here as without: the text under it does not move. */}
      <p
        title={sentence}
        className="h-7 truncate pt-2 text-sm leading-snug text-ink-soft max-sm:line-clamp-2 max-sm:h-12 max-sm:whitespace-normal"
      >
        {sentence}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
