// Puts a list's mark where its item's words begin. `dir="auto"` on the item ignores a paragraph that has its own
// direction.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { beginsAtRight } from "@/lib/content/blocks/text";

export const ItemDirection = Extension.create({
  name: "itemDirection",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("itemDirection"),
        props: {
          decorations({ doc }) {
            const marks: Decoration[] = [];
            doc.descendants((node, at) => {
              if (node.type.name !== "listItem")
                return node.type.name === "list" || node.type.name === "box";
              if (beginsAtRight(node.textContent)) {
                marks.push(Decoration.node(at, at + node.nodeSize, { dir: "rtl" }));
              }
              return false;
            });
            return DecorationSet.create(doc, marks);
          },
        },
      }),
    ];
  },
});
