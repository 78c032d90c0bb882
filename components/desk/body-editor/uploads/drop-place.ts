// Where dropped or pasted pictures go: between two blocks, or to a block that awaits its file.
import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { selectedBlocks } from "@/components/desk/body-editor/commands/selected-blocks";
import type { Over } from "@/components/desk/body-editor/uploads/pictures-to-come";

/** The nearer side of the block at this height, or the block itself if `takes` says so. */
export function overAt(
  { view, state: { doc } }: Editor,
  y: number,
  takes: (mediaId: unknown) => boolean,
): Over {
  let found: Over | null = null;
  doc.forEach((block, at) => {
    const element = found === null ? view.nodeDOM(at) : null;
    if (!(element instanceof Element)) return;
    const { top, bottom } = element.getBoundingClientRect();
    if (y > bottom) return;
    const isBlock = y >= top && block.type.name === "picture" && takes(block.attrs["mediaId"]);
    const isAbove = y < (top + bottom) / 2;
    found = { at: isBlock || isAbove ? at : at + block.nodeSize, isBlock };
  });
  return found ?? { at: doc.content.size, isBlock: false };
}

/** After the selected blocks, or before an empty paragraph. */
export function atCaret({ doc, selection }: EditorState): number {
  const { nodes, to } = selectedBlocks(doc, selection);
  const last = nodes.at(-1);
  const isBlank = last?.type.name === "paragraph" && last.content.size === 0;
  return isBlank ? to - last.nodeSize : to;
}
