// Kept HTML becomes blocks, read as a paste is.
import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { DOMParser as PageParser, type Node, type Schema } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import type { GetPosition } from "@/components/desk/body-editor/commands/blocks";
import type { ReadPaste } from "@/components/desk/body-editor/extensions/story-paste";
import { reduceHtml } from "@/components/desk/body-editor/paste/reduce-html";

/**
 * One step to undo. The first block has the id, so that notes stay with it. Refuses if nothing of it can be a block.
 * `onRead` gets the receipt, as for a paste.
 */
export function turnIntoBlocks(
  editor: Editor,
  getPosition: GetPosition,
  onRead: (read: ReadPaste) => void,
): boolean {
  const { state, schema } = editor;
  const at = getPosition();
  const block = at === undefined ? null : state.doc.nodeAt(at);
  if (!editor.isEditable || at === undefined || block?.type.name !== "keptHtml") return false;
  const pasted = reduceHtml(String(block.attrs["html"]));
  const [first, ...others] = blocksIn(pasted.html, schema);
  if (pasted.html === "" || first === undefined) return false;
  const named = first.type.create(
    { ...first.attrs, id: block.attrs["id"] },
    first.content,
    first.marks,
  );
  const change = closeHistory(state.tr).replaceWith(at, at + block.nodeSize, [named, ...others]);
  const end = [named, ...others].reduce((place, { nodeSize }) => place + nodeSize, at);
  change.setSelection(Selection.near(change.doc.resolve(end - 1), -1));
  onRead({ ...pasted, before: state.doc });
  editor.view.dispatch(change.scrollIntoView());
  return true;
}

function blocksIn(html: string, schema: Schema): readonly Node[] {
  const page = new DOMParser().parseFromString(html, "text/html");
  return PageParser.fromSchema(schema).parse(page.body).children;
}
