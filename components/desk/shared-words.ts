// A text field that several people write in: incoming words leave caret and composition alone.
import { useLayoutEffect, useRef, useState, type ChangeEvent, type RefObject } from "react";
import { textDifferences } from "@/components/desk/body-editor/apply/differences";
import { movedOffset, typedOver } from "@/components/desk/moved-offset";

type Field = HTMLInputElement | HTMLTextAreaElement;

export type SharedWords<Element extends Field> = {
  ref: RefObject<Element | null>;
  defaultValue: string;
  /** A browser's autofill would undo a colleague's words. */
  autoComplete: "off";
  onChange: (event: ChangeEvent<Element>) => void;
  onCompositionStart: () => void;
  onCompositionEnd: () => void;
};

/**
 * `words`: what the field must say; `onWords`: what the person makes of it. Incoming words wait for the end of a
 * composition.
 */
export function useSharedWords<Element extends Field>(
  words: string,
  onWords: (words: string) => void,
): SharedWords<Element> {
  const ref = useRef<Element>(null);
  const [defaultValue] = useState(words);
  const isComposing = useRef(false);
  const shown = useRef(words);
  const wanted = useRef(words);
  const isReady = useRef(false);

  const bring = () => {
    const { current: field } = ref;
    if (field === null || isComposing.current) return;
    if (field.value !== wanted.current) bringWords(field, wanted.current);
    shown.current = wanted.current;
  };
  useLayoutEffect(() => {
    // What was typed before the page was ready is sent to `words`.
    if (isReady.current) {
      wanted.current = words;
      bring();
    }
    isReady.current = true;
  });

  return {
    ...{ ref, defaultValue, autoComplete: "off" },
    onChange({ currentTarget: { value } }) {
      wanted.current = typedOver(shown.current, value, wanted.current);
      shown.current = value;
      onWords(wanted.current);
    },
    onCompositionStart: () => (isComposing.current = true),
    onCompositionEnd() {
      isComposing.current = false;
      bring();
    },
  };
}

function bringWords(field: Field, words: string): void {
  const { selectionStart, selectionEnd, selectionDirection } = field;
  const differences = textDifferences(field.value, words);
  field.value = words;
  if (field !== document.activeElement || selectionStart === null || selectionEnd === null) return;
  field.setSelectionRange(
    movedOffset(differences, selectionStart),
    movedOffset(differences, selectionEnd),
    selectionDirection ?? "none",
  );
}
