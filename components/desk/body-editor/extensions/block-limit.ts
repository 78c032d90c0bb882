// A story has at most 2,000 blocks: a change that would make more is refused and told, not cut.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";

const mostBlocks = 2_000;

export const BlockLimit = Extension.create<{ onRefusal: () => void }>({
  name: "blockLimit",
  addOptions() {
    return { onRefusal: () => undefined };
  },
  addProseMirrorPlugins() {
    const { onRefusal } = this.options;
    return [
      new Plugin({
        key: new PluginKey("blockLimit"),
        filterTransaction(transaction, state) {
          const count = transaction.doc.childCount;
          const isRefused = count > mostBlocks && count > state.doc.childCount;
          if (isRefused) onRefusal();
          return !isRefused;
        },
      }),
    ];
  },
});
