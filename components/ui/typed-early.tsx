"use client";
// What a person typed or chose in a page before its scripts were there: React takes a field over as the server wrote it,
// and the words would be gone with the next rendering. They are told to the field as if they were typed once it can hear.
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

/** The fields whose events React hears. */
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

// This runs before any field is React's. What is typed from here on until then is noted as it is typed.
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

/** Sets the value past React, which then finds it changed, and tells of it. */
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

/** A ref for a field that keeps what was typed in it before the page was ready; `outer` is given the field, too. */
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

/** Types of fields for words in any language: they begin on the side that their words are read from. */
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
