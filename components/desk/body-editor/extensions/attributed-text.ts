import { mergeAttributes, Node, type NodeConfig } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { QuoteView } from "@/components/desk/body-editor/views/quote-view";

/** Words with who said them. */
export function attributedText(name: string, tag: string, more: Partial<NodeConfig> = {}): Node {
  return Node.create({
    name,
    group: "block",
    content: "inline*",
    defining: true,
    addAttributes() {
      return {
        attribution: {
          default: "",
          parseHTML: (element) => element.getAttribute("data-attribution") ?? "",
          renderHTML: (attributes) => ({ "data-attribution": attributes["attribution"] }),
        },
      };
    },
    parseHTML() {
      return [{ tag }];
    },
    renderHTML({ HTMLAttributes }) {
      return [tag, mergeAttributes({ dir: "auto" }, HTMLAttributes), 0];
    },
    addNodeView() {
      return ReactNodeViewRenderer(QuoteView);
    },
    ...more,
  });
}
