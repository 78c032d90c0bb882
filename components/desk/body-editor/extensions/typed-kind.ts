import { InputRule } from "@tiptap/core";
import { setTextKind, type TextKind } from "@/components/desk/body-editor/commands/text-kind";

/** Signs at the start of a paragraph that make it another kind. Backspace takes that back. */
export function turnsTyped(find: RegExp, kind: TextKind): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range }) => {
      const { tr } = state;
      if (tr.doc.resolve(range.from).parent.type.name !== "paragraph") return null;
      if (tr.doc.resolve(range.from).depth > 1) return null;
      tr.delete(range.from, range.to);
      return setTextKind(kind)(tr) ? undefined : null;
    },
  });
}
