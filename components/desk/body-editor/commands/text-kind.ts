// A block keeps its id when its kind changes.
import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import type { EditorChange } from "@/components/desk/body-editor/commands/run";
import { liftItems } from "@/components/desk/body-editor/commands/list-item";
import {
  replaceBlocks,
  selectedBlocks,
} from "@/components/desk/body-editor/commands/selected-blocks";

export type TextKind = "paragraph" | "subheading" | "quote";

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

/** Of a list, only the selected items change. Pictures and related links stay. Refuses without any text. */
export function setTextKind(kind: TextKind): EditorChange {
  return (transaction) => {
    liftItems(transaction);
    const blocks = selectedBlocks(transaction.doc, transaction.selection);
    if (!blocks.nodes.some(isText)) return false;
    const { schema } = transaction.doc.type;
    const type = nodeType(schema, kind);
    const isTurned = (block: Node) => isText(block) && block.type !== type;
    if (blocks.nodes.some((block) => block.type.name === "list")) {
      const nodes = blocks.nodes.flatMap((block) => {
        if (!isTurned(block)) return [block];
        return paragraphsOf(block, schema).map((text) => type.create(text.attrs, text.content));
      });
      replaceBlocks(transaction, blocks, nodes);
      return true;
    }
    // Words that are not replaced survive an undo.
    transaction.doc.nodesBetween(blocks.from, blocks.to, (block, at) => {
      if (isTurned(block)) transaction.setNodeMarkup(at, type, { id: block.attrs["id"] });
      return false;
    });
    return true;
  };
}

/** In a list of that kind, takes the selected items out. */
export function toggleList(isOrdered: boolean): EditorChange {
  return (transaction) => {
    const blocks = selectedBlocks(transaction.doc, transaction.selection);
    const [only] = blocks.nodes;
    if (
      only?.type.name === "list" &&
      only.attrs["isOrdered"] === isOrdered &&
      blocks.nodes.length === 1
    ) {
      return liftItems(transaction);
    }
    if (!blocks.nodes.every(isText)) return false;
    const { schema } = transaction.doc.type;
    const item = nodeType(schema, "listItem");
    const items = blocks.nodes
      .flatMap((block) => paragraphsOf(block, schema))
      .map((text) => item.create(null, text.type.create({ id: null }, text.content)));
    const list = nodeType(schema, "list");
    replaceBlocks(transaction, blocks, [
      list.create({ id: only?.attrs["id"], isOrdered }, Fragment.from(items)),
    ]);
    return true;
  };
}
