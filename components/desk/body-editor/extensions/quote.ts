import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { QuoteView } from "@/components/desk/body-editor/views/quote-view";

export const Quote = Node.create({
  name: "quote",
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
    return [{ tag: "blockquote" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["blockquote", mergeAttributes({ dir: "auto" }, HTMLAttributes), 0];
  },
  addNodeView() {
    return ReactNodeViewRenderer(QuoteView);
  },
});
