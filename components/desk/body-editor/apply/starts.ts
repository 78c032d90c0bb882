import type { Node } from "@tiptap/pm/model";

/** Where each node begins, and where the last ends. */
export function startsOf(nodes: readonly Node[], first: number): number[] {
  const starts = [first];
  for (const node of nodes) starts.push((starts.at(-1) ?? first) + node.nodeSize);
  return starts;
}
