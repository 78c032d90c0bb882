import { useId, useState, type KeyboardEvent, type Ref } from "react";
import type { NamedTopic } from "@/lib/newsroom/topics/schema";
import { TextField } from "@/components/ui/field";
import { fields } from "@/lib/content/fields";
import { offersFor, type Offer } from "@/lib/newsroom/topics/offers";
import { longestName } from "@/lib/newsroom/topics/schema";

type Props = {
  field: Ref<HTMLInputElement>;
  topics: NamedTopic[];
  chosenIds: readonly string[];
  mayAdd: boolean;
  /** The article has the most topics it may have. */
  isFull: boolean;
  onChoose: (topic: NamedTopic) => void;
  onNew: (name: string) => void;
};

/** Arrow keys open the list and move through it, Enter chooses, Escape empties the field. */
export function TopicSearch({ field, topics, chosenIds, mayAdd, isFull, ...tell }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const offers = isOpen ? offersFor(typed, { topics, chosenIds, mayAdd }) : [];
  const at = Math.min(active, offers.length - 1);

  function leave() {
    setTyped("");
    setOpen(false);
    setActive(0);
  }

  function choose(offer: Offer | undefined) {
    if (offer === undefined) return;
    if ("topic" in offer) tell.onChoose(offer.topic);
    else tell.onNew(offer.newName);
    leave();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown" && !isOpen) setOpen(!isFull);
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
        label="Add a topic"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={offers.length > 0 ? `${id}-${at}` : undefined}
        value={typed}
        maxLength={longestName}
        readOnly={isFull}
        hint={
          isFull
            ? `An article has ${fields.topicIds.limit} topics at most.`
            : "What it is about. Type a few letters."
        }
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
        aria-label="Topics to add"
        className="absolute inset-x-0 top-full z-10 border border-rule-strong bg-paper text-sm empty:hidden"
      >
        {offers.map((offer, index) => (
          <li
            key={"topic" in offer ? offer.topic.id : ""}
            id={`${id}-${index}`}
            role="option"
            dir="auto"
            aria-selected={index === at}
            className="cursor-pointer px-2.5 py-1.5 wrap-anywhere aria-selected:bg-wash aria-selected:font-semibold"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(offer)}
          >
            {"topic" in offer ? offer.topic.name : `Add the new topic “${offer.newName}”`}
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-ink-soft">
        {typed.trim() !== "" && isOpen && offers.length === 0 && (mayAdd ? isChosen : isUnknown)}
      </p>
    </div>
  );
}

/** Why there is nothing to choose. */
const isChosen = "The article already has this topic.";
const isUnknown = "No other topic matches. An editor can add one.";
