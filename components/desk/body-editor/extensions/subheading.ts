import { mergeAttributes, Node } from "@tiptap/core";
import { turnsTyped } from "@/components/desk/body-editor/extensions/typed-kind";

/** "## " and "### " start one. */
export const Subheading = Node.create({
  name: "subheading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes() {
    return {
      level: {
        default: 2,
        parseHTML: (element) => (/^H[12]$/.test(element.tagName) ? 2 : 3),
        rendered: false,
      },
    };
  },
  parseHTML() {
    return ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag }));
  },
  renderHTML({ node, HTMLAttributes }) {
    return [`h${node.attrs["level"]}`, mergeAttributes({ dir: "auto" }, HTMLAttributes), 0];
  },
  addInputRules() {
    return [turnsTyped(/^##\s$/, "subheading"), turnsTyped(/^###\s$/, "smallSubheading")];
  },
});
