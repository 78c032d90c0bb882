// One field that finds a record by a part of its name, or adds one.
import { useId, useState, type KeyboardEvent, type Ref } from "react";
import { TextField } from "@/components/ui/field";
import { offersFor, type Named, type Offer, type OfferedFrom } from "@/lib/base/search-text/offers";

type Props = OfferedFrom & {
  field: Ref<HTMLInputElement>;
  label: string;
  /** Of the list of offers. */
  listName: string;
  hint: string;
  longestName: number;
  /** Why nothing can be chosen, if nothing can. */
  full: string | null;
  /** What a new name is: “topic”. */
  noun: string;
  /** Why there is nothing to choose for what was typed. */
  nothing: string;
  onChoose: (one: Named) => void;
  /** `isAnother`: near names were offered, and were not meant. */
  onNew: (name: string, isAnother: boolean) => void;
};

/** Arrow keys open the list and move through it, Enter chooses, Escape empties the field. */
export function FindOrAdd({ field, label, listName, hint, full, noun, nothing, ...props }: Props) {
  const { longestName, onChoose, onNew, ...from } = props;
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const offers = isOpen ? offersFor(typed, from) : [];
  const at = Math.min(active, offers.length - 1);

  function leave() {
    setTyped("");
    setOpen(false);
    setActive(0);
  }

  function choose(offer: Offer | undefined) {
    if (offer === undefined) return;
    if ("known" in offer) onChoose(offer.known);
    else onNew(offer.newName, offers.some(isNear));
    leave();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" && !isOpen) setOpen(full === null);
    else if (event.key === "ArrowDown") setActive(Math.min(at + 1, offers.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(at - 1, 0));
    else if (event.key === "Enter" && isOpen) choose(offers[at]);
    else if (event.key === "Escape" && isOpen) leave();
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative">
      <TextField
        ref={field}
        label={label}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={offers.length > 0 ? `${id}-${at}` : undefined}
        value={typed}
        maxLength={longestName}
        readOnly={full !== null}
        hint={full ?? hint}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(event.target.value.trim() !== "");
          setActive(0);
        }}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={listName}
        className="absolute inset-x-0 top-full z-10 border border-rule-strong bg-paper text-sm empty:hidden"
      >
        {offers.map((offer, index) => (
          <li
            key={"known" in offer ? offer.known.id : ""}
            id={`${id}-${index}`}
            role="option"
            dir="auto"
            aria-selected={index === at}
            className="cursor-pointer px-2.5 py-2 wrap-anywhere aria-selected:bg-wash aria-selected:font-semibold"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(offer)}
          >
            {wordsOf(offer, noun)}
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-ink-soft">
        {typed.trim() !== "" && isOpen && offers.length === 0 && nothing}
      </p>
    </div>
  );
}

function isNear(offer: Offer): boolean {
  return "known" in offer && offer.isNear;
}

function wordsOf(offer: Offer, noun: string): string {
  if ("newName" in offer) return `Add the new ${noun} “${offer.newName}”`;
  return offer.isNear ? `Do you mean “${offer.known.name}”?` : offer.known.name;
}
