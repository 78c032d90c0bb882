// Two people changed the same words: for each part what it was, and what each made of it, and the choice.
import { useState, type FormEvent } from "react";
import { ConflictChoices } from "@/app/desk/articles/[id]/_components/saving/conflict-choices";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Decision } from "@/lib/articles/merge/merge";
import type { Names } from "@/lib/articles/names";
import type { Question } from "@/lib/saving/snapshot";

type Props = {
  question: Question;
  names: Names;
  onDecide: (decisions: Decision[]) => void;
  onLater: () => void;
};

export function ConflictDialog({ question, names, onDecide, onLater }: Props) {
  const { source, merge } = question;
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map());
  const isLost = source.from === "lost tab";
  const who = isLost ? null : (source.current.savedBy ?? "Somebody");
  const title = isLost
    ? "What you put back and what stands here touch"
    : `${who} and you changed the same words`;

  function submit(event: FormEvent) {
    event.preventDefault();
    onDecide([...decisions.values()]);
  }

  return (
    <Dialog title={title} onClose={onLater} className="max-w-3xl">
      <form onSubmit={submit} className="space-y-6">
        <p>
          {isLost
            ? "Everything else is put back already."
            : `Nothing is lost: theirs was saved ${source.current.savedAt}, and yours is kept here. Whatever else either of you changed is merged.`}{" "}
          Choose for each part what is to stand.
        </p>
        {merge.conflicts.map((conflict, index) => (
          <ConflictChoices
            key={index}
            conflict={conflict}
            merge={merge}
            names={names}
            labels={
              isLost
                ? { mine: "What you put back", theirs: "What stands here" }
                : { mine: "Yours", theirs: `${who}’s` }
            }
            onDecide={(decision) => setDecisions(new Map(decisions).set(index, decision))}
          />
        ))}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="strong">
            Save as decided
          </Button>
          <Button look="plain" onClick={onLater}>
            Decide later
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
