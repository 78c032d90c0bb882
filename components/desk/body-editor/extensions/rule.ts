import { InputRule, mergeAttributes, Node } from "@tiptap/core";

/** "--- " on a line of its own makes one. */
export const Rule = Node.create({
  name: "rule",
  group: "block",
  atom: true,
  selectable: true,
  parseHTML() {
    return [{ tag: "hr" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["hr", mergeAttributes(HTMLAttributes)];
  },
  addInputRules() {
    const { type } = this;
    return [
      new InputRule({
        find: /^(?:---|\u2014-|\*\*\*)\s$/,
        handler: ({ state, range }) => {
          const { tr } = state;
          const { parent, depth } = tr.doc.resolve(range.from);
          if (parent.type.name !== "paragraph" || depth > 1) return null;
          const at = tr.doc.resolve(range.from).before();
          tr.delete(range.from, range.to);
          tr.insert(at, type.create());
          return undefined;
        },
      }),
    ];
  },
});
