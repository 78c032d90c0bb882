import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { focusedBlock } from "@/components/desk/body-editor/focused-block";
import { useStable } from "@/components/desk/body-editor/use-stable";

/** Null outside the story. Calls only on a change. */
export function useBlockFocus(
  editor: Editor | null,
  onBlockFocus: (blockId: string | null) => void,
): void {
  const tell = useStable(onBlockFocus);
  useEffect(() => {
    if (editor === null) return;
    const { dom } = editor.view;
    let told: string | null = null;
    const look = () => {
      const isIn = dom.contains(dom.ownerDocument.activeElement);
      const block = isIn ? focusedBlock(editor) : null;
      if (block === told) return;
      told = block;
      tell(block);
    };
    const leave = (event: FocusEvent) => {
      const goesTo = event.relatedTarget;
      if (!(goesTo instanceof Node) || !dom.contains(goesTo)) look();
    };
    editor.on("transaction", look);
    dom.addEventListener("focusin", look);
    dom.addEventListener("focusout", leave);
    return () => {
      editor.off("transaction", look);
      dom.removeEventListener("focusin", look);
      dom.removeEventListener("focusout", leave);
      if (told !== null) tell(null);
    };
  }, [editor, tell]);
}
