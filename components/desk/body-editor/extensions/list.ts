import { mergeAttributes, Node, wrappingInputRule } from "@tiptap/core";
import { runChange } from "@/components/desk/body-editor/commands/run";
import {
  joinItemBackward,
  joinItemForward,
  leaveList,
} from "@/components/desk/body-editor/commands/list-item";

/** "- " and "1. " start a list; Backspace takes that back. */
export const List = Node.create({
  name: "list",
  group: "block",
  content: "listItem+",
  addAttributes() {
    return {
      isOrdered: {
        default: false,
        parseHTML: (element) => element.tagName === "OL",
        rendered: false,
      },
    };
  },
  parseHTML() {
    return [{ tag: "ul" }, { tag: "ol" }];
  },
  renderHTML({ node, HTMLAttributes }) {
    return [node.attrs["isOrdered"] === true ? "ol" : "ul", mergeAttributes(HTMLAttributes), 0];
  },
  addInputRules() {
    return [
      { find: /^[-*\u2022]\s$/, isOrdered: false },
      { find: /^1[.)]\s$/, isOrdered: true },
    ].map(({ find, isOrdered }) =>
      wrappingInputRule({
        find,
        type: this.type,
        getAttributes: { isOrdered },
        joinPredicate: (_match, list) => list.attrs["isOrdered"] === isOrdered,
      }),
    );
  },
});

/** Tab is left to the browser, so that the keyboard can leave the text. */
export const ListItem = Node.create({
  name: "listItem",
  content: "paragraph",
  defining: true,
  parseHTML() {
    return [{ tag: "li" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["li", mergeAttributes(HTMLAttributes), 0];
  },
  addKeyboardShortcuts() {
    return {
      Enter: () =>
        runChange(this.editor, leaveList("empty")) || this.editor.commands.splitListItem(this.name),
      Backspace: () =>
        runChange(this.editor, joinItemBackward) ||
        runChange(this.editor, leaveList("at its start")),
      Delete: () => runChange(this.editor, joinItemForward),
    };
  },
});
