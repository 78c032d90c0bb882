import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { KeptHtmlView } from "@/components/desk/body-editor/views/kept-html-view";
import { roughWords } from "@/lib/content/blocks/kept-html";

/** It comes by an import, and is not written here. */
export const KeptHtml = Node.create({
  name: "keptHtml",
  group: "block",
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      html: {
        default: "",
        parseHTML: (element) => element.getAttribute("data-kept-html") ?? "",
        renderHTML: ({ html }) => ({ "data-kept-html": String(html) }),
      },
    };
  },
  parseHTML() {
    return [{ tag: "figure[data-kept-html]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["figure", mergeAttributes(HTMLAttributes)];
  },
  renderText: ({ node }) => roughWords(String(node.attrs["html"])),
  addNodeView() {
    return ReactNodeViewRenderer(KeptHtmlView);
  },
});
