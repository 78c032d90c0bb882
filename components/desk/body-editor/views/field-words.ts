import type { Node } from "@tiptap/pm/model";

/** Neither trimmed nor cut. Null if the attribute is no text. */
export function fieldWords(node: Node, name: string): string | null {
  const value: unknown = node.attrs[name];
  return typeof value === "string" ? value : null;
}
