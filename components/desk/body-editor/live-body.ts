// The body of the document in an open editor, cheap enough to be asked for at every keystroke.
import type { JSONContent } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Body } from "@/lib/content/body/body";
import type { Block } from "@/lib/content/blocks/kinds";
import { newBlockId } from "@/components/desk/body-editor/block-id";
import { blockFromNode, toDocument, withOwnIds } from "@/components/desk/body-editor/document";

const blocks = new WeakMap<Node, Block | null>();

/** The block of a top-level node, or null where it cannot be one. The id may be empty. */
export function blockOf(node: Node): Block | null {
  const known = blocks.get(node);
  if (known !== undefined) return known;
  const json: JSONContent = node.toJSON();
  const block = blockFromNode(json);
  blocks.set(node, block);
  return block;
}

/**
 * The body of an editor's document. Nodes never change, so only blocks that are new since the
 * last call are converted; all others are the very objects of that call.
 */
export function bodyOf(document: Node): Body {
  const body: Block[] = [];
  document.forEach((node) => {
    const block = blockOf(node);
    if (block !== null) body.push(block);
  });
  return withOwnIds(body);
}

/** The document to open a body with: that of `toDocument`, or one empty paragraph to write in. */
export function startingDocument(body: Body): JSONContent {
  return toDocument(body.length > 0 ? body : [{ id: newBlockId(), type: "paragraph", text: [] }]);
}
