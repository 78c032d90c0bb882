import { mergeAttributes, Node, type NodeConfig } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { QuoteView } from "@/components/desk/body-editor/views/quote-view";

/** Words with who said them. The tag and the class know it in what is copied. */
export function attributedText(
  name: string,
  [tag, className]: [string, string?],
  more: Partial<NodeConfig> = {},
): Node {
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
      return [{ tag: className === undefined ? tag : `${tag}.${className}` }];
    },
    renderHTML({ HTMLAttributes }) {
      const own = { dir: "auto", ...(className !== undefined && { class: className }) };
      return [tag, mergeAttributes(own, HTMLAttributes), 0];
    },
    addNodeView() {
      return ReactNodeViewRenderer(QuoteView);
    },
    ...more,
  });
}
