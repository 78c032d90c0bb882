// The story's editor without a page.
import { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { vi } from "vitest";
import type { Body } from "@/lib/content/body/body";
import { innerBlocks } from "@/lib/content/blocks/box";
import { rowText } from "@/lib/content/blocks/grid";
import { levelsOf, listWith } from "@/lib/content/blocks/list";
import { plainText, unstyled } from "@/lib/content/blocks/text";
import type { BlockOf } from "@/lib/content/blocks/kinds";
import type { EditorChange } from "@/components/desk/body-editor/commands/run";
import {
  storyExtensions,
  storySettings,
} from "@/components/desk/body-editor/extensions/story-extensions";
import { bodyOf, startingDocument } from "@/components/desk/body-editor/live-body";

// The editor reads the platform for its keys; Node 20 has no navigator.
vi.stubGlobal("navigator", { platform: "", userAgent: "" });

export function openStory(body: Body, onTooLong: (words: string) => void = () => undefined) {
  const unheard = {
    onReadPaste() {},
    onOpenNotes() {},
    onInsertMenu() {},
    onInsert() {},
    onEmbed() {},
  };
  const uploadElement = () => {
    throw new Error("There is no page to show an upload on.");
  };
  const editor = new Editor({
    ...storySettings,
    element: null,
    extensions: storyExtensions({ ...unheard, onTooLong, uploadElement, embedHosts: [] }),
    content: startingDocument(body),
  });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  const dispatch = (change: EditorChange) => {
    const transaction = editor.state.tr;
    const isDone = change(transaction);
    if (isDone) editor.view.dispatch(transaction);
    return isDone;
  };
  return {
    editor,
    dispatch,
    body: () => bodyOf(editor.state.doc),
    told: () => bodyOf(editor.state.doc).map(toldBlock),
    /** Sets the caret before some words, or selects them. */
    select(words: string, end = "") {
      const { doc } = editor.state;
      let [from, to] = [-1, -1];
      doc.descendants((node, position) => {
        if (!node.isText) return;
        const [start, last] = [node.text?.indexOf(words) ?? -1, node.text?.indexOf(end) ?? -1];
        if (start >= 0 && from < 0) from = to = position + start;
        if (end !== "" && last >= 0) to = position + last + end.length;
      });
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(doc, from, to)));
    },
    type(words: string) {
      editor.view.dispatch(editor.state.tr.insertText(words));
    },
    selectBlock(index: number) {
      const { doc } = editor.state;
      let at = 0;
      doc.forEach((_node, position, place) => {
        if (place === index) at = position;
      });
      editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(doc, at)));
    },
  };
}

export const paragraphBlock = (id: string, words: string): Body[number] => ({
  id,
  type: "paragraph",
  text: words === "" ? [] : [{ text: words }],
});
export const listBlock = (id: string, isOrdered: boolean, ...items: string[]): Body[number] => ({
  id,
  type: "list",
  isOrdered,
  items: items.map((words) => (words === "" ? [] : [{ text: words }])),
});
type Item = string | [words: string, depth: number, isOrdered?: boolean];

/** With items of lists within. */
export function nestedBlock(id: string, isOrdered: boolean, ...items: Item[]): BlockOf<"list"> {
  const all = items.map((item) => (typeof item === "string" ? ([item, 0] as const) : item));
  return listWith(
    { id, type: "list", isOrdered, items: [] },
    all.map(([words]) => unstyled(words)),
    all.map(([, depth, isOrdered = false]) => (depth === 0 ? null : { depth, isOrdered })),
  );
}

export const pictureBlock = (id: string): Body[number] => ({
  id,
  type: "picture",
  mediaId: "m1",
  caption: null,
  credit: null,
  altText: null,
});

/** Rows of cells; ids by their place. */
export const tableBlock = (id: string, ...rows: readonly string[][]): BlockOf<"table"> => ({
  ...{ id, type: "table", caption: "", source: "", hasHeaderRow: true, hasHeaderColumn: false },
  grid: {
    columns: (rows[0] ?? []).map((_, column) => `column-${column}`),
    rows: rows.map((cells, row) => ({
      id: `row-${row}`,
      cells: cells.map((words) => (words === "" ? [] : [{ text: words }])),
    })),
  },
});

export const boxBlock = (id: string, ...blocks: readonly Body[number][]): Body[number] => ({
  ...{ id, type: "box", sort: "facts", title: "" },
  blocks: innerBlocks.parse(blocks),
});

/** A block on one line. */
function toldBlock(block: Body[number]): string {
  if (block.type === "list") {
    const levels = levelsOf(block);
    const items = block.items.map((item, index) => {
      const level = levels[index];
      const mark = level ? `${">".repeat(level.depth)}${level.isOrdered ? "1." : "-"} ` : "";
      return mark + plainText(item);
    });
    return `${block.id}: ${block.isOrdered ? "1." : "-"} ${items.join(" | ")}`;
  }
  if (block.type === "box") {
    const told = block.blocks.map((one) => {
      const words = toldBlock(one);
      // Only ids that a test gave.
      return `[${words.replace(/^[0-9a-f]{32}/, "")}]`;
    });
    return `${block.id}: box ${told.join(" ")}`;
  }
  if (block.type === "table") {
    const rows = block.grid.rows.map((row) => plainText(rowText(row)));
    return `${block.id}: table ${rows.join(" / ")}`;
  }
  const words = "text" in block ? block.text.map((run) => run.text).join("") : "";
  const kind = block.type === "paragraph" ? "" : ` ${block.type}`;
  return `${block.id}:${kind}${words && ` ${words}`}`;
}
