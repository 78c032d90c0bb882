"use client";
// Text that was typed before the page's scripts ran. React takes over a field as the server rendered it, and the next
// render would lose the text. It is sent to the field as an event once React listens.
import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ComponentProps,
  type Ref,
  type RefObject,
} from "react";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const early = new WeakMap<Field, string>();

/** Fields with events that React hears. */
const isHeard = new WeakSet<Field>();

function isField(target: unknown): target is Field {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !["checkbox", "radio", "file"].includes(target.type))
  );
}

function asWritten(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const written = [...field.options].find((option) => option.defaultSelected);
  return (written ?? field.options[0])?.value ?? "";
}

// Runs before React takes over any field, and notes what is typed until then.
if (typeof document !== "undefined") {
  for (const field of document.querySelectorAll("input, textarea, select")) {
    if (isField(field) && field.value !== asWritten(field)) early.set(field, field.value);
  }
  document.addEventListener(
    "input",
    ({ target }) => {
      if (isField(target) && !isHeard.has(target)) early.set(target, target.value);
    },
    true,
  );
}

/** Sets the value without React, which then finds it changed and reports it. */
function tell(field: Field, value: string): void {
  const caret = field === document.activeElement && "selectionEnd" in field && field.selectionEnd;
  const { constructor } = field;
  field.value = asWritten(field);
  Object.getOwnPropertyDescriptor(constructor.prototype, "value")?.set?.call(field, value);
  if (typeof caret === "number" && "setSelectionRange" in field) {
    const at = Math.min(Math.max(caret, 0), value.length);
    field.setSelectionRange(at, at);
  }
  field.dispatchEvent(
    new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }),
  );
}

/** A ref for such a field; `outer` gets the field, too. */
function useTypedEarly<Element extends Field>(outer?: Ref<Element>): RefObject<Element | null> {
  const field = useRef<Element>(null);
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null || isHeard.has(current)) return;
    isHeard.add(current);
    const typed = early.get(current);
    early.delete(current);
    if (typed !== undefined && typed !== asWritten(current)) tell(current, typed);
  }, []);
  useImperativeHandle<Element | null, Element | null>(outer, () => field.current);
  return field;
}

/** Input types for text in any language: it begins on the side where it is read from. */
const ofWords = ["text", "search"];

export function Input({ ref, ...props }: ComponentProps<"input">) {
  const dir = ofWords.includes(props.type ?? "text") ? "auto" : undefined;
  return <input ref={useTypedEarly(ref)} dir={dir} {...props} />;
}

export function Textarea({ ref, ...props }: ComponentProps<"textarea">) {
  return <textarea ref={useTypedEarly(ref)} dir="auto" {...props} />;
}

export function Select({ ref, ...props }: ComponentProps<"select">) {
  return <select ref={useTypedEarly(ref)} {...props} />;
}
