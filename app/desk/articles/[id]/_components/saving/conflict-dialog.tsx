// Two people, or one in two tabs, changed the same words: shows for each part the original, both values and the choice.
import { useState, type FormEvent } from "react";
import { ConflictChoices } from "@/app/desk/articles/[id]/_components/saving/conflict-choices";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Decision } from "@/lib/content/merge/merge";
import type { Names } from "@/lib/content/blocks/names";
import type { Question } from "@/lib/browser/saving/snapshot";

type Props = {
  question: Question;
  names: Names;
  userName: string;
  onDecide: (decisions: Decision[]) => void;
  onLater: () => void;
};

export function ConflictDialog({ question, names, userName, onDecide, onLater }: Props) {
  const { source, merge } = question;
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map());
  const { title, introduction, ...labels } = wordsFor(source, userName);

  function submit(event: FormEvent) {
    event.preventDefault();
    onDecide([...decisions.values()]);
  }

  return (
    <Dialog title={title} onClose={onLater} className="max-w-3xl">
      <form onSubmit={submit} className="space-y-6">
        <p>{introduction} Choose which version to keep for each part.</p>
        {merge.conflicts.map((conflict, index) => (
          <ConflictChoices
            key={index}
            conflict={conflict}
            merge={merge}
            names={names}
            labels={labels}
            onDecide={(decision) => setDecisions(new Map(decisions).set(index, decision))}
          />
        ))}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="strong">
            Save my choices
          </Button>
          <Button look="plain" onClick={onLater}>
            Decide later
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function wordsFor(source: Question["source"], userName: string) {
  if (source.from === "lost tab") {
    return {
      title: "Your restored text and the current text overlap",
      introduction: "Everything else is restored.",
      mine: "Your restored text",
      theirs: "The current text",
    };
  }
  const { savedBy, savedAt } = source.current;
  if (savedBy === userName) {
    return {
      title: "You changed the same words in another tab",
      introduction: `Nothing is lost: what you wrote there was saved ${savedAt}, and what you wrote here is kept. Your other changes are merged.`,
      mine: "This tab’s",
      theirs: "The other tab’s",
    };
  }
  const who = savedBy ?? "Somebody";
  return {
    title: `${who} and you changed the same words`,
    introduction: `Nothing is lost: theirs was saved ${savedAt}, and yours is kept here. All other changes are merged.`,
    mine: "Yours",
    theirs: `${who}’s`,
  };
}
