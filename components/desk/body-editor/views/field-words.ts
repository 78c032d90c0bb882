// The words in an attribute of a block, as they stand: neither trimmed nor cut.
import type { Node } from "@tiptap/pm/model";

/** Null where the attribute is not a text. */
export function fieldWords(node: Node, name: string): string | null {
  const value: unknown = node.attrs[name];
  return typeof value === "string" ? value : null;
}
