// A block keeps its id when its kind changes.
import { Fragment, type Node, type NodeType, type Schema } from "@tiptap/pm/model";
import { nodeType, type NodeName } from "@/components/desk/body-editor/commands/node-type";
import type { EditorChange } from "@/components/desk/body-editor/commands/run";
import {
  isOrderedAt,
  selectedItems,
  setSort,
} from "@/components/desk/body-editor/commands/item-level";
import { liftItems } from "@/components/desk/body-editor/commands/list-item";
import {
  replaceBlocks,
  selectedInner,
} from "@/components/desk/body-editor/commands/selected-blocks";

export type TextKind = "paragraph" | "subheading" | "smallSubheading" | "quote" | "pullQuote";

const shapes: Record<TextKind, { name: NodeName; attrs?: Record<string, unknown> }> = {
  paragraph: { name: "paragraph" },
  subheading: { name: "subheading", attrs: { level: 2 } },
  smallSubheading: { name: "subheading", attrs: { level: 3 } },
  quote: { name: "quote" },
  pullQuote: { name: "pullQuote" },
};

function isOfKind(block: Node, kind: TextKind): boolean {
  const { name, attrs = {} } = shapes[kind];
  return (
    block.type.name === name &&
    Object.entries(attrs).every(([key, value]) => block.attrs[key] === value)
  );
}

/** Null of a list, a picture and what else has no words of its own. */
export function textKindOf(block: Node): TextKind | null {
  const kinds = Object.keys(shapes) as TextKind[];
  return kinds.find((kind) => isOfKind(block, kind)) ?? null;
}

function paragraphsOf(block: Node, schema: Schema): Node[] {
  const paragraph = nodeType(schema, "paragraph");
  const texts = block.isTextblock ? [block] : block.children.flatMap((item) => item.children);
  return texts.map((text, index) =>
    paragraph.create({ id: index === 0 ? block.attrs["id"] : null }, text.content),
  );
}

function isText(block: Node): boolean {
  return block.isTextblock || block.type.name === "list";
}

/** A quote and a pull quote both have an attribution. */
function keptBy(block: Node, type: NodeType): Record<string, unknown> {
  const { id, attribution } = block.attrs;
  return type.spec.attrs && "attribution" in type.spec.attrs && attribution
    ? { id, attribution }
    : { id };
}

/** Of a list, only the selected items change. Pictures and related links stay. Refuses without any text. */
export function setTextKind(kind: TextKind): EditorChange {
  return (transaction) => {
    liftItems(transaction);
    const blocks = selectedInner(transaction.doc, transaction.selection);
    if (!blocks.nodes.some(isText)) return false;
    const { schema } = transaction.doc.type;
    const { name, attrs } = shapes[kind];
    const type = nodeType(schema, name);
    // A box has paragraphs and lists alone.
    if (blocks.container.type.contentMatch.matchType(type) === null) return false;
    const isTurned = (block: Node) => isText(block) && !isOfKind(block, kind);
    if (blocks.nodes.some((block) => block.type.name === "list")) {
      const nodes = blocks.nodes.flatMap((block) => {
        if (!isTurned(block)) return [block];
        return paragraphsOf(block, schema).map((text) =>
          type.create({ ...text.attrs, ...attrs }, text.content),
        );
      });
      replaceBlocks(transaction, blocks, nodes);
      return true;
    }
    // Words that are not replaced survive an undo.
    transaction.doc.nodesBetween(blocks.from, blocks.to, (block, at) => {
      if (isTurned(block))
        transaction.setNodeMarkup(at, type, { ...keptBy(block, type), ...attrs });
      return false;
    });
    return true;
  };
}

/** In lists of that kind, takes the selected items out. */
export function toggleList(isOrdered: boolean): EditorChange {
  return (transaction) => {
    const selected = selectedItems(transaction.selection);
    if (selected !== null) {
      const { list, first, last } = selected;
      for (let place = first; place <= last; place += 1) {
        if (isOrderedAt(list, place) !== isOrdered) return setSort(isOrdered)(transaction);
      }
      return liftItems(transaction);
    }
    const blocks = selectedInner(transaction.doc, transaction.selection);
    if (!blocks.nodes.every(isText)) return false;
    const { schema } = transaction.doc.type;
    const [paragraph, item] = [nodeType(schema, "paragraph"), nodeType(schema, "listItem")];
    const items = blocks.nodes.flatMap((block) =>
      block.isTextblock
        ? [item.create(null, paragraph.create({ id: null }, block.content))]
        : block.children,
    );
    const list = nodeType(schema, "list");
    replaceBlocks(transaction, blocks, [
      list.create({ id: blocks.nodes[0]?.attrs["id"], isOrdered }, Fragment.from(items)),
    ]);
    return true;
  };
}
