// After a paste or drop, uploads its pictures to their places and says what became of the text.
import type { Editor } from "@tiptap/core";
import { useRef, useState, useEffect, type RefObject } from "react";
import type { ReadPaste } from "@/components/desk/body-editor/extensions/story-paste";
import { emptyReceipt, type Receipt } from "@/lib/content/receipts/receipt";
import type { EditorState } from "@tiptap/pm/state";
import { atCaret } from "@/components/desk/body-editor/uploads/drop-place";
import { useStable } from "@/components/desk/body-editor/use-stable";

type PasteReport = {
  receipt: Receipt;
  /** Shows what became of a text that came in otherwise, such as a Word file. */
  tell: (receipt: Receipt) => void;
  onRead: (read: ReadPaste) => void;
  finish: (editor: Editor | null, bring: (files: readonly File[], at: number) => void) => void;
  dismiss: () => void;
};

export function usePasteReport(): PasteReport {
  const read = useRef<ReadPaste | null>(null);
  const [receipt, setReceipt] = useState(emptyReceipt);
  return {
    receipt,
    tell: setReceipt,
    onRead: (next) => {
      read.current = next;
    },
    finish: (editor, bring) => {
      const pasted = read.current;
      read.current = null;
      if (pasted === null) return;
      setReceipt(emptyReceipt());
      if (editor === null) return;
      const isRefused = pasted.html !== "" && editor.state.doc === pasted.before;
      if (isRefused) return;
      setReceipt(pasted.receipt);
      for (const { file, blocksAfter } of pasted.pictures) {
        bring([file], placeOfPicture(editor.state, pasted.html !== "", blocksAfter));
      }
    },
    dismiss: () => setReceipt(emptyReceipt()),
  };
}

/** Counts the pasted blocks back from the caret. Without words, an upload's usual place. */
function placeOfPicture(state: EditorState, hasWords: boolean, blocksAfter: number): number {
  if (!hasWords) return atCaret(state);
  const { doc, selection } = state;
  const count = Math.max(0, selection.$to.index(0) + 1 - blocksAfter);
  return doc.children.slice(0, count).reduce((at, block) => at + block.nodeSize, 0);
}

/** Native listeners: React's are not called if the block that was pasted into is gone by then. */
export function useAfterPaste(element: RefObject<HTMLElement | null>, then: () => void): void {
  const stable = useStable(then);
  useEffect(() => {
    const around = element.current;
    const finish = () => stable();
    for (const type of ["paste", "drop"]) around?.addEventListener(type, finish);
    return () => {
      for (const type of ["paste", "drop"]) around?.removeEventListener(type, finish);
    };
  }, [element, stable]);
}
