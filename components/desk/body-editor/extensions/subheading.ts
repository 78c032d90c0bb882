import { mergeAttributes, Node } from "@tiptap/core";

/** Pasted headings of any level become subheadings. */
export const Subheading = Node.create({
  name: "subheading",
  group: "block",
  content: "inline*",
  defining: true,
  parseHTML() {
    return ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag }));
  },
  renderHTML({ HTMLAttributes }) {
    return ["h2", mergeAttributes({ dir: "auto" }, HTMLAttributes), 0];
  },
});
