// Puts a list's mark where its item's words begin, and says the number of an item of a list within a list. `dir="auto"` on
// the item ignores a paragraph that has its own direction.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { isOrderedAt, levelOf } from "@/components/desk/body-editor/commands/item-level";
import { beginsAtRight } from "@/lib/content/blocks/text";

/** All items of a list are in one element, where the browser would count them as one row. */
function numbersIn(list: Node): (number | null)[] {
  const open: { isOrdered: boolean; count: number }[] = [];
  return list.children.map((item, place) => {
    const [depth, isOrdered] = [levelOf(item)?.depth ?? 0, isOrderedAt(list, place)];
    open.splice(depth + 1);
    let row = open[depth];
    if (row?.isOrdered !== isOrdered) row = open[depth] = { isOrdered, count: 0 };
    row.count += 1;
    return isOrdered ? row.count : null;
  });
}

function marksIn(list: Node, at: number): Decoration[] {
  const isNested = list.children.some((item) => levelOf(item) !== null);
  const numbers = isNested ? numbersIn(list) : [];
  const marks: Decoration[] = [];
  list.forEach((item, offset, index) => {
    const number = numbers[index] ?? null;
    const isFromRight = beginsAtRight(item.textContent);
    if (number === null && !isFromRight) return;
    const attributes = {
      ...(isFromRight && { dir: "rtl" }),
      ...(number !== null && { value: String(number) }),
    };
    const from = at + 1 + offset;
    marks.push(Decoration.node(from, from + item.nodeSize, attributes));
  });
  return marks;
}

export const ItemMarks = Extension.create({
  name: "itemMarks",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("itemMarks"),
        props: {
          decorations({ doc }) {
            const marks: Decoration[] = [];
            doc.descendants((node, at) => {
              if (node.type.name === "list") marks.push(...marksIn(node, at));
              return node.type.name === "box";
            });
            return DecorationSet.create(doc, marks);
          },
        },
      }),
    ];
  },
});
