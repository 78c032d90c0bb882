// One field that finds a record by a part of its name, or adds one.
import { useId, useState, type KeyboardEvent, type Ref } from "react";
import { TextField } from "@/components/ui/field";
import {
  firstActive,
  offersFor,
  type Named,
  type Offer,
  type OfferedFrom,
} from "@/lib/base/search-text/offers";

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
  /** Whether Enter takes the first offer that fits; otherwise it takes no other name than the one that was typed. */
  mayGuess: boolean;
  /** `isAnother`: near names were offered, and were not meant. Answers whether the name is dealt with. */
  onNew: (name: string, isAnother: boolean) => Promise<boolean>;
};

/**
 * Arrow keys open the list and move through it, Enter chooses, Escape empties the field. A new name that could not be
 * added is in the field again.
 */
export function FindOrAdd({ field, label, listName, hint, full, noun, nothing, ...props }: Props) {
  const { longestName, mayGuess, onChoose, onNew, ...from } = props;
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  /** Null until an arrow key chose one. */
  const [active, setActive] = useState<number | null>(null);
  const [isUnclear, setUnclear] = useState(false);
  const offers = isOpen ? offersFor(typed, from) : [];
  const at = Math.min(active ?? firstActive(typed, offers, mayGuess), offers.length - 1);

  function leave() {
    setTyped("");
    setOpen(false);
    setActive(null);
    setUnclear(false);
  }

  function choose(offer: Offer | undefined) {
    if (offer === undefined) return setUnclear(offers.length > 0);
    leave();
    if ("known" in offer) onChoose(offer.known);
    else void add(offer.newName, offers.some(isNear));
  }

  async function add(name: string, isAnother: boolean) {
    const isDone = await onNew(name, isAnother);
    // What was typed meanwhile stays.
    if (!isDone) setTyped((typedSince) => typedSince || name);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" && !isOpen) {
      setOpen(full === null);
      setActive(0);
    } else if (event.key === "ArrowDown") setActive(Math.min(at + 1, offers.length - 1));
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
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        value={typed}
        maxLength={longestName}
        readOnly={full !== null}
        hint={full ?? hint}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(event.target.value.trim() !== "");
          setActive(null);
          setUnclear(false);
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
        {isUnclear && isOpen && "Choose a name with the arrow keys."}
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
