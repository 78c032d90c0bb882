// Who else has the article open, in a line. Spoken when a person comes or goes, not when they go on to another block.
import { useState } from "react";
import type { Body } from "@/lib/articles/body";
import type { Other } from "@/lib/presence/schema";
import { changedElsewhere, comingAndGoing, companySentence } from "@/lib/presence/sentences";

type Props = {
  others: Other[];
  body: Body;
  /** Whether the article has another version by now than this page knows of. */
  isBehind: boolean;
};

export function Company({ others, body, isBehind }: Props) {
  const [known, setKnown] = useState({ others, isBehind });
  const [said, setSaid] = useState("");
  if (others !== known.others || isBehind !== known.isBehind) {
    setKnown({ others, isBehind });
    const change = isBehind && !known.isBehind ? changedElsewhere : "";
    setSaid([comingAndGoing(known.others, others), change].filter(Boolean).join(" ") || said);
  }
  const sentence = [companySentence(others, body), isBehind && changedElsewhere]
    .filter(Boolean)
    .join(" ");
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
