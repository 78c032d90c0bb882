import { useEditorState, type Editor } from "@tiptap/react";
import { findNext, findPrev } from "prosemirror-search";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Command } from "@tiptap/pm/state";
import {
  matchesIn,
  nothingWanted,
  replaceMatch,
  replaceMatches,
  search,
  type Wanted,
} from "@/components/desk/body-editor/find/matches";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { Button } from "@/components/ui/button";

type Props = { editor: Editor; isReadOnly: boolean; onClose: () => void };

/** In the text of the story; not in the fields of pictures, quotes and related links. */
export function FindPanel({ editor, isReadOnly, onClose }: Props) {
  const [wanted, setWanted] = useState(() => ({ ...nothingWanted, words: selectedWords(editor) }));
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const matches = useEditorState({
    editor,
    selector: ({ editor: { state } }) => matchesIn(state),
  });

  const [atFirst] = useState(wanted);

  useEffect(() => {
    field.current?.select();
    look(editor, atFirst);
    return () => {
      if (!editor.isDestroyed) look(editor, nothingWanted);
    };
  }, [editor, atFirst]);

  function change(more: Partial<Wanted>) {
    const next = { ...wanted, ...more };
    setWanted(next);
    setSaid("");
    look(editor, next);
  }
  function run(command: Command) {
    setSaid("");
    command(editor.state, (transaction) => editor.view.dispatch(transaction.scrollIntoView()));
  }
  function replaceEach() {
    if (runChange(editor, replaceMatches(wanted, editor.state))) {
      setSaid(`${matches.count} replaced`);
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field.current) {
      run(event.shiftKey ? findPrev : findNext);
    } else return;
    event.preventDefault();
  }
  function close() {
    onClose();
    editor.view.focus();
  }

  const isNone = matches.count === 0;
  return (
    <div
      role="search"
      aria-label="Find and replace"
      onKeyDown={onKeyDown}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-rule bg-paper px-2 py-2 font-sans text-sm"
    >
      <input
        ref={field}
        type="text"
        dir="auto"
        aria-label="Find"
        placeholder="Find"
        autoFocus
        autoComplete="off"
        value={wanted.words}
        onChange={(event) => change({ words: event.target.value })}
        className={fieldStyle}
      />
      <span role="status" className="min-w-20 text-ink-soft">
        {said ||
          (wanted.words && (isNone ? "Not found" : `${matches.current} of ${matches.count}`))}
      </span>
      <Button aria-disabled={isNone} onClick={() => run(findPrev)}>
        Previous
      </Button>
      <Button aria-disabled={isNone} onClick={() => run(findNext)}>
        Next
      </Button>
      <Choice
        label="Match case"
        isOn={wanted.isCaseKept}
        onChange={(isCaseKept) => change({ isCaseKept })}
      />
      <Choice
        label="Whole words"
        isOn={wanted.isWholeWord}
        onChange={(isWholeWord) => change({ isWholeWord })}
      />
      {!isReadOnly && (
        <>
          <input
            type="text"
            dir="auto"
            aria-label="Replace with"
            placeholder="Replace with"
            autoComplete="off"
            value={wanted.replacement}
            onChange={(event) => change({ replacement: event.target.value })}
            className={fieldStyle}
          />
          <Button
            aria-disabled={isNone}
            onClick={() => runChange(editor, replaceMatch(wanted, editor.state))}
          >
            Replace
          </Button>
          <Button aria-disabled={isNone} onClick={replaceEach}>
            Replace all
          </Button>
        </>
      )}
      <Button look="plain" onClick={close}>
        Close
      </Button>
    </div>
  );
}

const fieldStyle = "min-h-9 w-44 min-w-0 grow border border-rule-strong bg-paper px-2 sm:grow-0";

function Choice(props: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label className="inline-flex min-h-6 items-center gap-1.5">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}

/** Also on a read-only story: it changes the selection alone. */
function look(editor: Editor, wanted: Wanted): void {
  const transaction = editor.state.tr;
  search(wanted, editor.state)(transaction);
  editor.view.dispatch(transaction.scrollIntoView());
}

const longestSelection = 100;

function selectedWords({ state: { doc, selection } }: Editor): string {
  const { $from, $to, from, to } = selection;
  if (!$from.sameParent($to) || to - from > longestSelection) return "";
  return doc.textBetween(from, to);
}
