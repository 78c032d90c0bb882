import { useEditor, type Editor } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isSame } from "@/lib/base/same";
import type { Body } from "@/lib/content/body/body";
import {
  bodyWithIncoming,
  bringIn,
  isIncoming,
} from "@/components/desk/body-editor/apply/incoming-body";
import { keepInPlace } from "@/components/desk/body-editor/apply/keep-in-place";
import {
  storyExtensions,
  storySettings,
  type StoryEvents,
} from "@/components/desk/body-editor/extensions/story-extensions";
import { focusedBlock } from "@/components/desk/body-editor/focused-block";
import { startingDocument } from "@/components/desk/body-editor/live-body";
import { useStable } from "@/components/desk/body-editor/use-stable";

/** Variants for the blocks, so that nodes carry no classes. */
const storyStyle = [
  "min-h-96 pb-24 font-serif text-[1.1875rem]/[1.6] text-ink outline-none",
  "[&_:is(p,h2,li)]:text-wrap",
  "[&>p]:my-[0.9em]",
  "[&>h2]:mt-8 [&>h2]:mb-2 [&>h2]:text-[1.375rem]/[1.3] [&>h2]:font-bold",
  "[&>h3]:mt-6 [&>h3]:mb-1 [&>h3]:text-[1.1875rem]/[1.3] [&>h3]:font-bold",
  "[&>hr]:mx-auto [&>hr]:my-8 [&>hr]:w-24 [&>hr]:border-t [&>hr]:border-rule-strong",
  "[&>hr.ProseMirror-selectednode]:outline-2 [&>hr.ProseMirror-selectednode]:outline-offset-4 [&>hr.ProseMirror-selectednode]:outline-accent",
  "[&>:is(ul,ol)]:my-[0.9em] [&>*>li]:ms-6 [&>ul]:list-disc [&>ol]:list-decimal [&>*>li]:my-1",
  // Items of lists within a list stand among the others.
  "[&_li[data-depth='1']]:ms-12 [&_li[data-depth='2']]:ms-18 [&_li[data-depth='3']]:ms-24",
  "[&_li[data-depth='1']]:list-[circle] [&_li[data-depth='1'][data-ordered]]:list-[lower-alpha]",
  "[&_li[data-depth='2']]:list-[square] [&_li[data-depth='2'][data-ordered]]:list-[lower-roman]",
  "[&_li[data-depth='3']]:list-disc [&_li[data-depth='3'][data-ordered]]:list-decimal",
  "[&_a]:text-accent [&_a]:underline [&_a]:decoration-1 [&_a]:underline-offset-2",
  "[&_.ProseMirror-gapcursor]:after:border-ink",
  "[&.is-blank>p]:before:pointer-events-none [&.is-blank>p]:before:float-left",
  "[&.is-blank>p]:before:h-0 [&.is-blank>p]:before:text-ink-soft",
  "[&.is-blank>p]:before:content-['Write_the_story']",
  "[&_.ProseMirror-search-match]:bg-[color-mix(in_srgb,var(--color-accent)_15%,transparent)]",
  "[&_.ProseMirror-active-search-match]:bg-accent [&_.ProseMirror-active-search-match]:text-on-accent",
  // A mark takes its block's margin, to stand close to it.
  "[&>.ProseMirror-widget]:mt-[0.9em] [&>.ProseMirror-widget:has(+h2)]:mt-8",
  "[&>.ProseMirror-widget:has(+.react-renderer)]:mt-6",
  // A thin line beside a block where a colleague is.
  "[&>[data-presence]+*]:[box-shadow:-4px_0_var(--color-paper),-6px_0_var(--color-good)]",
  // A tint under words that have just come in.
  "[&>*]:transition-colors [&>[data-arrived]+*]:bg-[color-mix(in_srgb,var(--color-good)_14%,transparent)]",
].join(" ");

type Given = {
  body: Body;
  isReadOnly: boolean;
  onChange: (body: Body) => void;
} & StoryEvents;

type StoryEditor = {
  /** Null on the server and in the first render. */
  editor: Editor | null;
  applyBody: (body: Body) => void;
};

/** `onChange` is not called for a body from `applyBody`. */
export function useStoryEditor({
  body,
  isReadOnly,
  onChange,
  onTooLong,
  onReadPaste,
  onOpenNotes,
  onInsertMenu,
  onInsert,
  uploadElement,
  onEmbed,
  embedHosts,
}: Given): StoryEditor {
  const told = useRef(body);
  const events = {
    onTooLong: useStable(onTooLong),
    onReadPaste: useStable(onReadPaste),
    onOpenNotes: useStable(onOpenNotes),
    onInsertMenu: useStable(onInsertMenu),
    onInsert: useStable(onInsert),
    uploadElement,
    onEmbed: useStable(onEmbed),
    embedHosts,
  };
  const [options] = useState(() => ({
    extensions: storyExtensions(events),
    content: startingDocument(body),
  }));
  const editorProps = useMemo(
    () => ({
      attributes: elementAttributes(isReadOnly),
      // Nothing scrolls under the tools, which stick to the top.
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
    onUpdate: ({ editor: changed, transaction }) => {
      if (isIncoming(transaction)) return;
      const next = bodyWithIncoming(changed.state);
      if (isSame(next, told.current)) return;
      told.current = next;
      onChange(next);
    },
  });

  useEffect(() => {
    editor?.setEditable(!isReadOnly, false);
  }, [editor, isReadOnly]);

  const early = useRef<Body | null>(null);
  const applyBody = useCallback(
    (incoming: Body) => {
      early.current = editor === null ? incoming : null;
      if (editor === null) return;
      keepInPlace(editor, () => bringIn(editor.view, incoming, focusedBlock(editor)));
      told.current = bodyWithIncoming(editor.state);
    },
    [editor],
  );
  useEffect(() => {
    if (editor !== null && early.current !== null) applyBody(early.current);
  }, [editor, applyBody]);
  return { editor, applyBody };
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
