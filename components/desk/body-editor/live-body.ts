// The body of an open editor, cheap enough for each keystroke.
import type { JSONContent } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Body } from "@/lib/content/body/body";
import type { Block } from "@/lib/content/blocks/kinds";
import { randomId } from "@/lib/base/random-id";
import { blockFromNode, toDocument, withOwnIds } from "@/components/desk/body-editor/document";

const blocks = new WeakMap<Node, Block | null>();

export function blockOf(node: Node): Block | null {
  const known = blocks.get(node);
  if (known !== undefined) return known;
  const json: JSONContent = node.toJSON();
  const block = blockFromNode(json);
  blocks.set(node, block);
  return block;
}

/** Nodes never change, so that unchanged blocks are the objects of the last call. */
export function bodyOf(document: Node): Body {
  const body: Block[] = [];
  document.forEach((node) => {
    const block = blockOf(node);
    if (block !== null) body.push(block);
  });
  return withOwnIds(body);
}

export function startingDocument(body: Body): JSONContent {
  return toDocument(body.length > 0 ? body : [{ id: randomId(), type: "paragraph", text: [] }]);
}
