// Types of nodes and marks by name, for commands that are given a document and no more.
import type { MarkType, NodeType, Schema } from "@tiptap/pm/model";

export type NodeName =
  "paragraph" | "subheading" | "quote" | "list" | "listItem" | "picture" | "relatedLink";

/** The type of that name. Throws where the schema is not the story's: a fault of the program. */
export function nodeType(schema: Schema, name: NodeName): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`The editor's schema has no ${name}.`);
  return type;
}

/** As `nodeType`, for marks. */
export function markType(schema: Schema, name: "bold" | "italic" | "link"): MarkType {
  const type = schema.marks[name];
  if (type === undefined) throw new Error(`The editor's schema has no ${name}.`);
  return type;
}
