"use client";
// The words that are looked for, with the filters as chips. The last words that are typed offer the filters that have them: arrow keys go
// through them, Enter takes one, and Backspace in the empty field takes the last chip away.
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { offersFor, withoutNameOf, type Offer } from "@/app/desk/articles/_components/offers";
import { Input } from "@/components/ui/typed-early";

/** `href`: the list without it. */
export type Chip = { name: string; words: string; href: string };

type Props = { words: string; chips: Chip[]; offers: Offer[] };

export function SearchField({ words, chips, offers }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const shown = typed === null ? [] : offersFor(typed, offers);

  function close() {
    setTyped(null);
    setActive(-1);
  }

  /** Chooses a value of one of the form's filters. */
  function choose(name: string, value: string, rest: string) {
    const form = field.current?.form;
    const filter = form?.elements.namedItem(name);
    if (!field.current || !(filter instanceof HTMLSelectElement)) return;
    field.current.value = rest;
    filter.value = value;
    close();
    form?.requestSubmit();
  }

  function take(offer: Offer) {
    choose(offer.name, offer.value, withoutNameOf(offer, field.current?.value ?? ""));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // An input method has these keys while it composes.
    if (event.nativeEvent.isComposing) return;
    const offer = shown[active];
    const last = chips.at(-1);
    const { value } = event.currentTarget;
    if (event.key === "ArrowDown" && typed === null) setTyped(value);
    else if (event.key === "ArrowDown") setActive(Math.min(active + 1, shown.length - 1));
    else if (event.key === "ArrowUp" && active >= 0) setActive(active - 1);
    else if (event.key === "Enter" && offer) take(offer);
    else if (event.key === "Enter") return close();
    else if (event.key === "Escape" && shown.length > 0) close();
    else if (event.key === "Backspace" && value === "" && last) choose(last.name, "", "");
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative grow basis-full md:basis-72">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        Search
      </label>
      <div className="flex flex-wrap items-center gap-1.5 border border-ink-soft/60 bg-paper px-1.5 py-1 focus-within:outline-2 focus-within:outline-accent">
        {chips.map((chip) => (
          <a
            key={chip.name}
            href={chip.href}
            className="inline-flex min-h-6 items-center gap-1.5 border border-rule-strong bg-wash px-1.5 text-sm hover:border-ink"
          >
            <span className="sr-only">Remove the filter</span>
            <bdi>{chip.words}</bdi>
            <span aria-hidden="true">×</span>
          </a>
        ))}
        <Input
          ref={field}
          id={id}
          name="words"
          type="text"
          role="combobox"
          enterKeyHint="search"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-offers`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-describedby={`${id}-hint`}
          defaultValue={words}
          className="min-h-7 min-w-32 grow bg-transparent px-1 text-base outline-none"
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
      </div>
      <p id={`${id}-hint`} className="sr-only">
        Words of an article, or the name of a filter: arrow keys lead to those that fit.
      </p>
      <ul
        id={`${id}-offers`}
        role="listbox"
        aria-label="Filters"
        className="absolute inset-x-0 top-full z-10 border border-rule-strong bg-paper text-sm empty:hidden"
      >
        {shown.map((offer, index) => (
          <li
            key={`${offer.name} ${offer.value}`}
            id={`${id}-${index}`}
            role="option"
            dir="auto"
            aria-selected={index === active}
            className="cursor-pointer px-2.5 py-1.5 wrap-anywhere hover:bg-wash aria-selected:bg-wash aria-selected:font-semibold"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(offer)}
          >
            {offer.words}
          </li>
        ))}
      </ul>
    </div>
  );
}
