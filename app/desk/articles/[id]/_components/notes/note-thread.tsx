import { useState, type ComponentProps } from "react";
import { NoteForm } from "@/app/desk/articles/[id]/_components/notes/note-form";
import { NoteText } from "@/app/desk/articles/[id]/_components/notes/note-text";
import { noteElement, type Notes } from "@/app/desk/articles/[id]/_components/notes/use-notes";
import { useUnsentNote } from "@/app/desk/articles/[id]/_components/notes/use-unsent-note";
import type { Body } from "@/lib/content/body/body";
import { openingOfBlock, placeOf } from "@/lib/content/body/place";
import type { Thread } from "@/lib/newsroom/notes/schema";

type Props = {
  thread: Thread;
  notes: Notes;
  body: Body;
  isAnswering: boolean;
  setAnswering: (isAnswering: boolean) => void;
  focusBlock: (blockId: string) => void;
  onResolved: () => void;
};

export function NoteThread(props: Props) {
  const { thread, notes, body, isAnswering, setAnswering, focusBlock, onResolved } = props;
  const { id, blockId, answers, resolved, writer } = thread;
  const [problems, setProblems] = useState<readonly string[]>([]);
  const unsent = useUnsentNote(notes.answerKey(id));
  const isOpen = isAnswering || unsent.note.words !== "";
  const answerField = `answer-${id}`;
  const whose = <span className="sr-only"> {writer}’s note</span>;

  async function turn() {
    const refused = await (resolved ? notes.reopen(id) : notes.resolve(id));
    setProblems(refused);
    if (refused.length === 0 && !resolved) onResolved();
  }

  function close() {
    setAnswering(false);
    notes.focus(noteElement(id));
  }

  return (
    <li className="border-b border-rule py-3 first:pt-0 last:border-b-0">
      <article
        id={noteElement(id)}
        tabIndex={-1}
        aria-label={`${writer}’s note`}
        className="scroll-mt-(--above-story) space-y-2 focus:bg-wash"
      >
        {blockId !== null && <Anchor body={body} blockId={blockId} onShow={focusBlock} />}
        <NoteText note={thread} />
        {answers.map((answer) => (
          <div key={answer.id} className="border-l border-rule pl-3">
            <NoteText note={answer} />
          </div>
        ))}
        {resolved && (
          <p className="text-sm text-ink-soft">
            Resolved
            {resolved.by && (
              <>
                {" "}
                by <bdi>{resolved.by}</bdi>
              </>
            )}{" "}
            {resolved.at}
          </p>
        )}
        {isOpen && (
          <div onFocus={() => setAnswering(true)}>
            <NoteForm
              fieldId={answerField}
              label="Reply"
              button="Send reply"
              unsent={unsent}
              people={notes.people}
              send={async () => {
                const refused = await notes.answer(id, unsent.note);
                if (refused.length === 0) close();
                return refused;
              }}
            >
              <TextButton
                onClick={() => {
                  unsent.clear();
                  close();
                }}
              >
                Cancel reply
              </TextButton>
            </NoteForm>
          </div>
        )}
        <div className="flex flex-wrap gap-4">
          {!isOpen && !resolved && (
            <TextButton
              onClick={() => {
                setAnswering(true);
                notes.focus(answerField);
              }}
            >
              Reply{whose}
            </TextButton>
          )}
          <TextButton onClick={turn}>
            {resolved ? "Reopen" : "Resolve"}
            {whose}
          </TextButton>
        </div>
        <p role="alert" className="text-sm text-accent empty:hidden">
          {problems.join(" ")}
        </p>
      </article>
    </li>
  );
}

type AnchorProps = { body: Body; blockId: string; onShow: (blockId: string) => void };

/** The first words of the note's block. */
function Anchor({ body, blockId, onShow }: AnchorProps) {
  const block = body.find(({ id }) => id === blockId);
  const place = placeOf(body, blockId);
  if (!block || !place) {
    return <p className="text-sm text-ink-soft">Its paragraph was removed, or is not here yet.</p>;
  }
  const opening = openingOfBlock(block);
  return (
    <p className="text-sm text-ink-soft">
      On {place}
      {opening && `, “${opening}”`}{" "}
      <button type="button" className="text-link" onClick={() => onShow(blockId)}>
        Show in the text
      </button>
    </p>
  );
}

export function TextButton(props: ComponentProps<"button">) {
  return (
    <button
      type="button"
      className="min-h-8 text-sm font-semibold underline decoration-rule underline-offset-4 hover:decoration-current"
      {...props}
    />
  );
}
