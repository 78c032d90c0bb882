import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { NoteForm } from "@/app/desk/articles/[id]/_components/notes/note-form";
import { NoteThread, TextButton } from "@/app/desk/articles/[id]/_components/notes/note-thread";
import {
  newNoteField,
  noteElement,
  type Notes,
} from "@/app/desk/articles/[id]/_components/notes/use-notes";
import type { Body } from "@/lib/content/body/body";
import { placeOf } from "@/lib/content/body/place";
import { inPageOrder, threadOf } from "@/lib/desk/notes/threads";

type Props = {
  notes: Notes;
  body: Body;
  focusBlock: (blockId: string) => void;
};

const foldButton = "resolved-notes";

/** ?note=… opens the article at that note, or at the note that it answers. */
export function NotesPanel({ notes, body, focusBlock }: Props) {
  const asked = useSearchParams().get("note");
  const [isUnfolded, setUnfolded] = useState<boolean | null>(null);
  const [answering, setAnswering] = useState<string | null>(null);
  const { unsent } = notes;

  const threads = inPageOrder(notes.threads ?? [], body);
  const askedThread = asked === null ? undefined : threadOf(threads, asked);
  const showsResolved = isUnfolded ?? Boolean(askedThread?.resolved);
  const resolved = threads.filter((thread) => thread.resolved !== null);
  const shown = threads.filter(
    ({ id, resolved }) => resolved === null || showsResolved || id === answering,
  );

  const askedElement = askedThread && noteElement(askedThread.id);
  useEffect(() => {
    if (askedElement) document.getElementById(askedElement)?.focus();
  }, [askedElement]);

  const place = unsent.note.blockId && (placeOf(body, unsent.note.blockId) ?? "a paragraph");
  return (
    <section aria-labelledby="notes" data-place="notes" className="space-y-4">
      <h2 id="notes" className="border-b border-rule pb-1 text-base font-semibold">
        Notes
      </h2>
      <NoteForm
        fieldId={newNoteField}
        label={place ? `A note on ${place}` : "A note on the article"}
        button="Add note"
        unsent={unsent}
        people={notes.people}
        send={notes.write}
      >
        {place && (
          <TextButton
            onClick={() => {
              unsent.change({ blockId: null });
              notes.focus(newNoteField);
            }}
          >
            Put it on the whole article
          </TextButton>
        )}
      </NoteForm>
      {notes.hasFailed && (
        <p className="text-sm text-accent">
          The notes could not be read.{" "}
          <button type="button" className="text-link" onClick={() => void notes.look()}>
            Try again
          </button>
        </p>
      )}
      <p role="status" className="sr-only">
        {notes.said}
      </p>
      {shown.length > 0 && (
        <ol>
          {shown.map((thread) => (
            <NoteThread
              key={thread.id}
              thread={thread}
              notes={notes}
              body={body}
              isAnswering={thread.id === answering}
              setAnswering={(isAnswering) => setAnswering(isAnswering ? thread.id : null)}
              focusBlock={focusBlock}
              onResolved={() => {
                if (!showsResolved) notes.focus(foldButton);
              }}
            />
          ))}
        </ol>
      )}
      {resolved.length > 0 && (
        <TextButton
          id={foldButton}
          aria-expanded={showsResolved}
          onClick={() => setUnfolded(!showsResolved)}
        >
          {showsResolved ? "Hide" : "Show"} {resolved.length} resolved
        </TextButton>
      )}
    </section>
  );
}
