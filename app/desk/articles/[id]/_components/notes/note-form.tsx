// The text stays until the server has it.
import { useState, type ReactNode } from "react";
import { MentionField } from "@/app/desk/articles/[id]/_components/notes/mention-field";
import type { Unsent } from "@/app/desk/articles/[id]/_components/notes/use-unsent-note";
import { Button } from "@/components/ui/button";
import { mentionedIn } from "@/lib/newsroom/notes/mentions";
import type { Person } from "@/lib/newsroom/notes/schema";

type Props = {
  fieldId: string;
  label: string;
  button: string;
  unsent: Unsent;
  people: Person[];
  /** Gives the sentences of a refusal. */
  send: () => Promise<readonly string[]>;
  children?: ReactNode;
};

export function NoteForm({ fieldId, label, button, unsent, people, send, children }: Props) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isSending, setSending] = useState(false);
  const { words } = unsent.note;
  const mentioned = mentionedIn(words, people).map(({ name }) => name);

  async function submit() {
    if (isSending) return;
    if (words.trim() === "") return setProblems(["Write the note first."]);
    setSending(true);
    const refused = await send();
    setSending(false);
    setProblems(refused.length > 0 ? [...refused, "Your text is still here."] : []);
    if (refused.length === 0) unsent.clear();
  }

  return (
    <form
      className="space-y-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <MentionField
        id={fieldId}
        label={label}
        words={words}
        people={people}
        isReadOnly={isSending}
        onWords={(next) => unsent.change({ words: next })}
        onSend={submit}
      />
      <p className="text-sm text-ink-soft">
        {mentioned.length > 0
          ? `Mentions ${new Intl.ListFormat("en").format(mentioned)}.`
          : "Type @ and a name to mention a colleague."}
      </p>
      <p role="alert" className="text-sm text-accent empty:hidden">
        {problems.join(" ")}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" aria-disabled={isSending} className="min-h-8 px-2.5 text-sm">
          {button}
        </Button>
        {children}
      </div>
    </form>
  );
}
