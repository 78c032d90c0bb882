// The editor of one story: made once, told of what changes around it.
import { useEditor, type Editor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Body } from "@/lib/articles/body";
import {
  storyExtensions,
  storySettings,
} from "@/components/desk/body-editor/extensions/story-extensions";
import { bodyOf, isSameBody, startingDocument } from "@/components/desk/body-editor/live-body";
import { storyStyle } from "@/components/desk/body-editor/story-style";
import { useStable } from "@/components/desk/body-editor/use-stable";

type Given = {
  body: Body;
  isReadOnly: boolean;
  onChange: (body: Body) => void;
  onTooManyBlocks: () => void;
};

/** Null on the server and in the first render. `onChange` is told of a body that says something new. */
export function useStoryEditor({
  body,
  isReadOnly,
  onChange,
  onTooManyBlocks,
}: Given): Editor | null {
  const told = useRef(body);
  const refuse = useStable(onTooManyBlocks);
  const [options] = useState(() => ({
    extensions: storyExtensions(refuse),
    content: startingDocument(body),
  }));
  const editorProps = useMemo(
    () => ({
      attributes: elementAttributes(isReadOnly),
      // The tools stick to the top: what is scrolled to must not end up under them.
      scrollThreshold: { top: 96, right: 0, bottom: 24, left: 0 },
      scrollMargin: { top: 112, right: 0, bottom: 48, left: 0 },
    }),
    [isReadOnly],
  );
  const editor = useEditor({
    ...storySettings,
    ...options,
    editorProps,
    immediatelyRender: false,
    editable: !isReadOnly,
    onUpdate: ({ editor: changed }) => {
      const next = bodyOf(changed.state.doc);
      if (isSameBody(next, told.current)) return;
      told.current = next;
      onChange(next);
    },
  });

  useEffect(() => {
    editor?.setEditable(!isReadOnly, false);
  }, [editor, isReadOnly]);
  return editor;
}

function elementAttributes(isReadOnly: boolean): Record<string, string> {
  return {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": "Story",
    "aria-readonly": String(isReadOnly),
    class: storyStyle,
  };
}
