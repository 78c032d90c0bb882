// One part that two people changed: the editor chooses a value or writes one.
import { useId, useState } from "react";
import { ComparedLine } from "@/components/article/compared-line";
import type { ComparedPart } from "@/lib/content/compare/comparison";
import { placeOf } from "@/lib/content/body/place";
import type { Names } from "@/lib/content/blocks/names";
import { compareChoice } from "@/lib/content/merge/compare-choice";
import {
  decide,
  resolveConflicts,
  type ConflictChoice,
  type Conflict,
  type Decision,
  type Merge,
} from "@/lib/content/merge/merge";
import { fieldPhrase } from "@/lib/browser/saving/taken-parts";
import { findWritable } from "@/lib/browser/saving/writable";

type Props = {
  conflict: Conflict;
  merge: Merge;
  names: Names;
  labels: { mine: string; theirs: string };
  onDecide: (decision: Decision) => void;
};

export function ConflictChoices({ conflict, merge, names, labels, onDecide }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState<ConflictChoice | "written" | null>(null);
  const writable = findWritable(conflict);
  const [written, setWritten] = useState(writable?.words ?? "");
  const choices: { choice: ConflictChoice; label: string }[] = [
    { choice: "mine", label: labels.mine },
    { choice: "theirs", label: labels.theirs },
    ...("both" in conflict
      ? [{ choice: "both" as const, label: "Keep both, one after the other" }]
      : []),
    { choice: "base", label: "Keep the original" },
  ];

  function write(words: string) {
    setWritten(words);
    if (writable) onDecide(writable.decide(words));
  }

  const option = (value: ConflictChoice | "written", onChoose: () => void) => (
    <input
      type="radio"
      id={`${id}-${value}`}
      name={id}
      required
      checked={chosen === value}
      onChange={() => {
        setChosen(value);
        onChoose();
      }}
      aria-describedby={`${id}-${value}-words`}
      className="mt-1"
    />
  );

  return (
    <fieldset className="border-t border-rule pt-3">
      <legend className="pr-3 font-semibold">{nameOf(conflict, merge)}</legend>
      <ul className="space-y-2">
        {choices.map(({ choice, label }) => (
          <li key={choice} className="flex items-start gap-2.5">
            {option(choice, () => onDecide(decide(conflict, choice)))}
            <div className="min-w-0 grow">
              <label
                htmlFor={`${id}-${choice}`}
                className="block text-sm font-semibold text-ink-soft"
              >
                {label}
              </label>
              <div id={`${id}-${choice}-words`} className="font-serif leading-normal">
                <ChoiceWords compared={compareChoice(conflict, choice, names)} />
              </div>
            </div>
          </li>
        ))}
        {writable && (
          <li className="flex items-start gap-2.5">
            {option("written", () => write(written))}
            <div className="min-w-0 grow">
              <label
                htmlFor={`${id}-written`}
                className="block text-sm font-semibold text-ink-soft"
              >
                Write my own
              </label>
              {chosen === "written" && (
                <textarea
                  id={`${id}-written-words`}
                  aria-label="Your text"
                  dir="auto"
                  rows={3}
                  value={written}
                  onChange={(event) => write(event.target.value)}
                  className="w-full border border-ink-soft/60 bg-paper px-2.5 py-1.5 font-serif [field-sizing:content]"
                />
              )}
            </div>
          </li>
        )}
      </ul>
    </fieldset>
  );
}

function ChoiceWords({ compared }: { compared: ComparedPart | null }) {
  if (compared === null || compared.lines.length === 0) {
    return <p className="font-sans text-sm text-ink-soft">Nothing</p>;
  }
  return compared.lines.map((line, index) => <ComparedLine key={index} line={line} />);
}

/** “Paragraph 4”, “The headline”. A block that my side removed is named by its place on the other side. */
function nameOf(conflict: Conflict, merge: Merge): string {
  if (conflict.kind === "field") return capitalised(fieldPhrase(conflict.field));
  const theirs = resolveConflicts(merge, [decide(conflict, "theirs")]);
  const place = placeOf(merge.content.body, conflict.id) ?? placeOf(theirs.body, conflict.id);
  return capitalised(place ?? "a block");
}

function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
