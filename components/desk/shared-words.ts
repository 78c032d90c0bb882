// A text field that several people may write in: words that come in from outside leave caret and composition alone.
import { useLayoutEffect, useRef, useState, type ChangeEvent, type RefObject } from "react";
import { textDifferences } from "@/components/desk/body-editor/apply/differences";
import { movedOffset, typedOver } from "@/components/desk/moved-offset";

type Field = HTMLInputElement | HTMLTextAreaElement;

export type SharedWords<Element extends Field> = {
  ref: RefObject<Element | null>;
  defaultValue: string;
  /** A browser that filled in what stood here an hour ago would undo what a colleague wrote since. */
  autoComplete: "off";
  onChange: (event: ChangeEvent<Element>) => void;
  onCompositionStart: () => void;
  onCompositionEnd: () => void;
};

/**
 * What such a field is given, instead of a value: `words` is what it is to say, `onWords` is told what the person makes of
 * it. While characters are composed (Chinese, Japanese, accents) the field is not touched; what came in follows after.
 */
export function useSharedWords<Element extends Field>(
  words: string,
  onWords: (words: string) => void,
): SharedWords<Element> {
  const ref = useRef<Element>(null);
  const [defaultValue] = useState(words);
  const isComposing = useRef(false);
  /** What the field shows, and what it is to say: two things while a composition is waited for. */
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
    // What was typed before the page was ready is in the field, and on its way to `words`.
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

/** Caret and selection stay beside the words that they were beside. */
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
