import { mergeAttributes, Node, wrappingInputRule } from "@tiptap/core";
import { isHistoryTransaction } from "@tiptap/pm/history";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { settleLists, stepOut } from "@/components/desk/body-editor/commands/item-level";
import { runChange } from "@/components/desk/body-editor/commands/run";
import {
  joinItemBackward,
  joinItemForward,
  leaveList,
} from "@/components/desk/body-editor/commands/list-item";
import { deepest } from "@/lib/content/blocks/list-levels";

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
    // In what is copied lists are within lists. Their items say how deep they stand.
    const within = ["li ul", "li ol"].map((tag) => ({ tag, skip: true as const }));
    return [...within, { tag: "ul" }, { tag: "ol" }];
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
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("listLevels"),
        appendTransaction(transactions, _before, { tr, storedMarks }) {
          const isDue =
            transactions.some(({ docChanged }) => docChanged) &&
            !transactions.some(isHistoryTransaction);
          return isDue ? (settleLists(tr)?.setStoredMarks(storedMarks) ?? null) : null;
        },
      }),
    ];
  },
});

/** Items of lists within the list stand among the others, and say how deep: 0 is the outermost list. */
export const ListItem = Node.create({
  name: "listItem",
  content: "paragraph",
  defining: true,
  addAttributes() {
    return {
      depth: {
        default: 0,
        parseHTML: (element) => {
          const depth = parseInt(element.getAttribute("data-depth") ?? "", 10);
          return depth > 0 ? Math.min(depth, deepest) : 0;
        },
        renderHTML: ({ depth }) =>
          depth > 0 ? { "data-depth": depth, "aria-level": depth + 1 } : {},
      },
      /** Of the list within. In the outermost list the list says it. */
      isOrdered: {
        default: false,
        parseHTML: (element) => element.hasAttribute("data-ordered"),
        renderHTML: ({ isOrdered }) => (isOrdered === true ? { "data-ordered": "" } : {}),
      },
    };
  },
  parseHTML() {
    return [{ tag: "li" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["li", mergeAttributes(HTMLAttributes), 0];
  },
  addKeyboardShortcuts() {
    return {
      Enter: () =>
        runChange(this.editor, stepOut) ||
        runChange(this.editor, leaveList("empty")) ||
        this.editor.commands.splitListItem(this.name),
      Backspace: () =>
        runChange(this.editor, joinItemBackward) ||
        runChange(this.editor, leaveList("at its start")),
      Delete: () => runChange(this.editor, joinItemForward),
    };
  },
});
