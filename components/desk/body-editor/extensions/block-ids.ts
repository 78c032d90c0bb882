import { Extension } from "@tiptap/core";
import { UniqueID } from "@tiptap/extension-unique-id";
import { isHistoryTransaction } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { isIncoming } from "@/components/desk/body-editor/apply/incoming-body";
import { randomId } from "@/lib/base/random-id";

/** Gives new ids to new blocks and pasted copies. Undo, redo and bodies from outside bring the right ids. */
export const BlockIds = UniqueID.configure({
  attributeName: "id",
  generateID: randomId,
  filterTransaction: (transaction) =>
    !isHistoryTransaction(transaction) && !isIncoming(transaction),
});

/** Looks at the whole story, where UniqueID looks at a change: a body with two equal ids could not be saved. */
export const OneIdPerBlock = Extension.create({
  name: "oneIdPerBlock",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("oneIdPerBlock"),
        appendTransaction(transactions, _before, state) {
          if (transactions.some(isHistoryTransaction)) return null;
          if (!transactions.some((transaction) => transaction.docChanged)) return null;
          const mending = state.tr;
          const mend = (container: Node, start: number) => {
            const seen = new Set<unknown>([null, ""]);
            container.forEach((block, offset) => {
              const id: unknown = block.attrs["id"];
              if (seen.has(id)) mending.setNodeAttribute(start + offset, "id", randomId());
              else seen.add(id);
              if (block.type.name === "box") mend(block, start + offset + 1);
            });
          };
          mend(state.doc, 0);
          return mending.docChanged ? mending.setStoredMarks(state.storedMarks) : null;
        },
      }),
    ];
  },
});
