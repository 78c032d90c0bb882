// A box beside the story, with paragraphs, lists and pictures in it.
import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { leaveBox, removeEmptyBox } from "@/components/desk/body-editor/commands/box";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { isOfField } from "@/components/desk/body-editor/extensions/own-events";
import { BoxView } from "@/components/desk/body-editor/views/box-view";

export const Box = Node.create({
  name: "box",
  group: "block",
  content: "(paragraph | list | picture)+",
  isolating: true,
  defining: true,
  addAttributes() {
    const words = (name: string, missing: string) => ({
      default: missing,
      parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? missing,
      renderHTML: ({ [name]: value }: Record<string, unknown>) => ({ [`data-${name}`]: value }),
    });
    return { sort: words("sort", "facts"), title: words("title", "") };
  },
  parseHTML() {
    return [{ tag: "aside.box" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["aside", mergeAttributes({ class: "box" }, HTMLAttributes), 0];
  },
  addNodeView() {
    return ReactNodeViewRenderer(BoxView, { stopEvent: isOfField });
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => runChange(this.editor, leaveBox),
      Backspace: () => runChange(this.editor, removeEmptyBox),
    };
  },
});
