// Marks in the margin, which are no part of the story.
import { Extension, type Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { markElement, type BlockMark } from "@/components/desk/body-editor/margin/mark-element";
import { useEffect } from "react";

export type MarginMarks = {
  presence: ReadonlyMap<string, string>;
  arrived: ReadonlyMap<string, string>;
  notedBlocks: ReadonlyMap<string, number>;
};

type Shown = { marks: MarginMarks; set: DecorationSet };

const key = new PluginKey<Shown>("marginMarks");
const noMarks: MarginMarks = { presence: new Map(), arrived: new Map(), notedBlocks: new Map() };

export function withMarks(transaction: Transaction, marks: MarginMarks): Transaction {
  return transaction.setMeta(key, marks);
}

export function markedPlaces(state: EditorState): number[] {
  return (
    key
      .getState(state)
      ?.set.find()
      .map((decoration) => decoration.from) ?? []
  );
}

function isSameOrder(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  return before.children.every((block, index) => {
    const other = after.child(index);
    return block === other || block.attrs["id"] === other.attrs["id"];
  });
}

export const MarginMarksInStory = Extension.create<{ onOpenNotes: (blockId: string) => void }>({
  name: "marginMarks",
  addOptions() {
    return { onOpenNotes: () => undefined };
  },
  addProseMirrorPlugins() {
    const { onOpenNotes } = this.options;

    function markAt(place: number, id: string, mark: BlockMark): Decoration {
      const toDom = (view: { focus: () => void }) =>
        markElement(
          mark,
          () => onOpenNotes(id),
          () => view.focus(),
        );
      return Decoration.widget(place, toDom, {
        side: -1,
        key: JSON.stringify([id, mark]),
        ignoreSelection: true,
        stopEvent: () => true,
      });
    }

    function shown(doc: Node, marks: MarginMarks): Shown {
      const decorations: Decoration[] = [];
      doc.forEach((block, place) => {
        const id: unknown = block.attrs["id"];
        if (typeof id !== "string") return;
        const [presence, arrived] = [marks.presence.get(id), marks.arrived.get(id)];
        const mark = { presence, arrived, notes: marks.notedBlocks.get(id) ?? 0 };
        if (presence !== undefined || arrived !== undefined || mark.notes > 0)
          decorations.push(markAt(place, id, mark));
      });
      return { marks, set: DecorationSet.create(doc, decorations) };
    }

    return [
      new Plugin<Shown>({
        key,
        state: {
          init: () => ({ marks: noMarks, set: DecorationSet.empty }),
          // Typing only moves the marks; blocks that come, go or move make it look for each mark's place.
          apply(transaction, { marks, set }, before, after) {
            const changed: MarginMarks | undefined = transaction.getMeta(key);
            if (changed) return shown(after.doc, changed);
            if (!transaction.docChanged) return { marks, set };
            if (!isSameOrder(before.doc, after.doc)) return shown(after.doc, marks);
            return { marks, set: set.map(transaction.mapping, transaction.doc) };
          },
        },
        props: { decorations: (state) => key.getState(state)?.set },
      }),
    ];
  },
});

const none: ReadonlyMap<string, never> = new Map<string, never>();

/** Redraws only for a new map. */
export function useMarginMarks(
  editor: Editor | null,
  { presence = none, arrived = none, notedBlocks = none }: Partial<MarginMarks>,
): void {
  useEffect(() => {
    const marks = { presence, arrived, notedBlocks };
    if (editor) editor.view.dispatch(withMarks(editor.state.tr, marks));
  }, [editor, presence, arrived, notedBlocks]);
}
