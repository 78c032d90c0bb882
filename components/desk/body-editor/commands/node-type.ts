// Types of nodes and marks by name, for commands that have only a document.
import type { BlockType } from "@/lib/content/blocks/kinds";
import type { MarkType, NodeType, Schema } from "@tiptap/pm/model";

export type NodeName = BlockType | "listItem" | "tableRow" | "tableCell" | "cellText";

export function nodeType(schema: Schema, name: NodeName): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`The editor's schema has no ${name}.`);
  return type;
}

export type MarkName = "bold" | "italic" | "superscript" | "subscript" | "link";

export function markType(schema: Schema, name: MarkName): MarkType {
  const type = schema.marks[name];
  if (type === undefined) throw new Error(`The editor's schema has no ${name}.`);
  return type;
}
