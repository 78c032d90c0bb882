// Brings the page's marks into the margin of the story.
import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { withMarks, type MarginMarks } from "@/components/desk/body-editor/margin/margin-marks";

const none: ReadonlyMap<string, never> = new Map<string, never>();

/** The story is drawn anew only where a map is another one than before. */
export function useMarginMarks(
  editor: Editor | null,
  { company = none, notedBlocks = none }: Partial<MarginMarks>,
): void {
  useEffect(() => {
    if (editor) editor.view.dispatch(withMarks(editor.state.tr, { company, notedBlocks }));
  }, [editor, company, notedBlocks]);
}
