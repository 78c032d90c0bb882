import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { Textarea } from "@/components/ui/typed-early";
import { mentionAt } from "@/lib/newsroom/notes/mentions";
import { longestNote, type Person } from "@/lib/newsroom/notes/schema";

type Props = {
  id: string;
  label: string;
  words: string;
  people: Person[];
  isReadOnly: boolean;
  onWords: (words: string) => void;
  onSend: () => void;
};

/** Arrow keys move through the names, Enter or Tab chooses, Escape closes. Control-Enter sends. */
export function MentionField({ id, label, words, people, isReadOnly, onWords, onSend }: Props) {
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  /** The start of the mention that Escape closed. */
  const [closed, setClosed] = useState(-1);
  const typed = caret === null ? null : mentionAt(words, caret, people);
  const offered = typed && typed.from !== closed ? typed.offered : [];
  const at = Math.min(active, offered.length - 1);
  const isOpen = offered.length > 0;

  // The caret goes after a chosen name, where typing goes on.
  const caretToSet = useRef<number>(null);
  useLayoutEffect(() => {
    if (caretToSet.current === null) return;
    field.current?.setSelectionRange(caretToSet.current, caretToSet.current);
    caretToSet.current = null;
  }, [words]);

  function choose(person: Person | undefined) {
    if (!person || !typed || caret === null) return;
    const upToName = `${words.slice(0, typed.from)}@${person.name} `;
    caretToSet.current = upToName.length;
    onWords(upToName + words.slice(caret).replace(/^ /, ""));
    setCaret(upToName.length);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSend();
    else if (!isOpen) return;
    else if (event.key === "ArrowDown") setActive(Math.min(at + 1, offered.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(at - 1, 0));
    else if (event.key === "Enter" || event.key === "Tab") choose(offered[at]);
    else if (event.key === "Escape") setClosed(typed?.from ?? -1);
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <Textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={longestNote}
        readOnly={isReadOnly}
        value={words}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${at}` : undefined}
        className="block min-h-16 w-full resize-none border border-ink-soft/60 bg-paper px-2.5 py-1.5 text-[0.9375rem] leading-snug [field-sizing:content]"
        onKeyDown={onKeyDown}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onBlur={() => setCaret(null)}
        onChange={({ target }) => {
          onWords(target.value);
          setCaret(target.selectionStart);
          setActive(0);
          setClosed(-1);
        }}
      />
      {isOpen && (
        <ul
          id={listId}
          role="listbox"
          aria-label="Colleagues to mention"
          className="absolute inset-x-0 top-full z-10 border border-t-0 border-rule-strong bg-paper text-sm"
        >
          {offered.map((person, index) => (
            <li
              dir="auto"
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              className="cursor-pointer px-2.5 py-1.5 aria-selected:bg-wash aria-selected:font-semibold"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              {person.name}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="sr-only">
        {isOpen && `${offered.length === 1 ? "1 name" : `${offered.length} names`} to mention.`}
      </p>
    </div>
  );
}
