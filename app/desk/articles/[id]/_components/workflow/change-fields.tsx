import { useState } from "react";
import { ChoiceField, TextAreaField } from "@/components/ui/field";
import {
  changes,
  hasNote,
  longestCorrectionNote,
  type ChangeAsked,
  type SaidChange,
} from "@/lib/content/corrections/change";
import type { Change } from "@/prisma/generated/enums";

const words: Record<Change, { label: string; when: string }> = {
  update: {
    label: "New reporting",
    when: "The article says more than before. Nothing in it was wrong.",
  },
  typo: {
    label: "Typo",
    when: "A slip that nobody could misread. It is noted only in the article’s history.",
  },
  clarification: {
    label: "Clarification",
    when: "The article was right but could be misread. Readers see what is meant.",
  },
  correction: {
    label: "Correction",
    when: "Something was wrong. Readers see what, and what is right.",
  },
};

type Props = {
  asked: Exclude<ChangeAsked, "never">;
  /** The values of a refused attempt. */
  before: SaidChange;
  /** The dialog opens with the focus on the first kind, or on the one chosen before. */
  isFocused?: boolean;
};

export function ChangeFields({ asked, before, isFocused = false }: Props) {
  const [chosen, setChosen] = useState<Change | "none" | undefined>(before.change);
  const [note, setNote] = useState(before.note);
  return (
    <fieldset className="space-y-1">
      <legend className="mb-1 text-sm font-semibold">Type of change</legend>
      {changes.map((change) => (
        <ChoiceField
          key={change}
          name="change"
          value={change}
          required
          checked={chosen === change}
          onChange={() => setChosen(change)}
          data-focus={(isFocused && change === (before.change ?? changes[0])) || undefined}
        >
          <Meaning {...words[change]} />
        </ChoiceField>
      ))}
      {asked === "perhaps" && (
        <ChoiceField
          name="change"
          value=""
          required
          checked={chosen === "none"}
          onChange={() => setChosen("none")}
        >
          <Meaning label="None" when="Readers get the same version as before." />
        </ChoiceField>
      )}
      {chosen !== undefined && chosen !== "none" && hasNote(chosen) && (
        <TextAreaField
          className="pt-2"
          label={`${words[chosen].label}, as readers will see it`}
          hint="It appears on the article with the date and your name, and stays there."
          name="note"
          value={note ?? ""}
          onChange={(event) => setNote(event.target.value)}
          required
          maxLength={longestCorrectionNote}
          rows={4}
        />
      )}
    </fieldset>
  );
}

function Meaning({ label, when }: { label: string; when: string }) {
  return (
    <>
      <span className="font-semibold">{label}</span>
      <span className="block text-sm text-ink-soft">{when}</span>
    </>
  );
}

/** Empty if the change was not asked for, or is none. */
export function changeIn(form: FormData): SaidChange {
  const change = changes.find((one) => one === form.get("change"));
  if (change === undefined) return {};
  return hasNote(change) ? { change, note: String(form.get("note")) } : { change };
}
