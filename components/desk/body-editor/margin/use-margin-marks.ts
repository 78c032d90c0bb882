import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { withMarks, type MarginMarks } from "@/components/desk/body-editor/margin/margin-marks";

const none: ReadonlyMap<string, never> = new Map<string, never>();

/** Redraws only for a new map. */
export function useMarginMarks(
  editor: Editor | null,
  { company = none, notedBlocks = none }: Partial<MarginMarks>,
): void {
  useEffect(() => {
    if (editor) editor.view.dispatch(withMarks(editor.state.tr, { company, notedBlocks }));
  }, [editor, company, notedBlocks]);
}
