// Uploads shown in the story but no part of it, so that nothing unfinished is saved.
import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import {
  mapPlaces,
  placesAt,
  withoutPlace,
  type UploadPlace,
} from "@/components/desk/body-editor/uploads/places";

/** Between two blocks, or the block that begins there. */
export type Over = { at: number; isBlock: boolean };

type ToCome = { places: readonly UploadPlace[]; over: Over | null };
type Change =
  | { kind: "add"; at: number; uploadIds: readonly string[] }
  | { kind: "remove"; uploadId: string; blockId: string | null }
  | { kind: "over"; over: Over | null };

const key = new PluginKey<ToCome>("picturesToCome");

function changed(transaction: Transaction, change: Change): Transaction {
  return transaction.setMeta(key, change).setMeta("addToHistory", false);
}

export function keepPlaces(state: EditorState, at: number, uploadIds: readonly string[]) {
  return changed(state.tr, { kind: "add", at, uploadIds });
}

export function giveUpPlace(state: EditorState, uploadId: string): Transaction {
  return changed(state.tr, { kind: "remove", uploadId, blockId: null });
}

export function showOver(state: EditorState, over: Over | null): Transaction {
  return changed(state.tr, { kind: "over", over });
}

/** A step of its own to undo. Null if no place is kept. */
export function fillPlace(state: EditorState, uploadId: string, block: Node): Transaction | null {
  const place = placesOf(state).find((one) => one.uploadId === uploadId);
  if (!place) return null;
  const blockId: unknown = block.attrs["id"];
  return closeHistory(state.tr)
    .insert(place.at, block)
    .setMeta(key, { kind: "remove", uploadId, blockId: String(blockId) } satisfies Change);
}

export function placesOf(state: EditorState): readonly UploadPlace[] {
  return key.getState(state)?.places ?? [];
}

export function overOf(state: EditorState): Over | null {
  return key.getState(state)?.over ?? null;
}

type Options = {
  elementOf: (uploadId: string) => HTMLElement;
};

export const PicturesToCome = Extension.create<Options>({
  name: "picturesToCome",
  addOptions() {
    return { elementOf: () => document.createElement("div") };
  },
  addProseMirrorPlugins() {
    const { elementOf } = this.options;
    return [
      new Plugin<ToCome>({
        key,
        state: {
          init: () => ({ places: [], over: null }),
          apply(transaction, { places, over }, _before, { doc }) {
            const change: Change | undefined = transaction.getMeta(key);
            if (change?.kind === "over") return { places, over: change.over };
            if (change?.kind === "add") {
              return { places: [...places, ...placesAt(doc, change.at, change.uploadIds)], over };
            }
            const left =
              change === undefined ? places : withoutPlace(places, change.uploadId, change.blockId);
            if (!transaction.docChanged) return { places: left, over };
            return { places: mapPlaces(left, transaction.mapping, doc), over: null };
          },
        },
        props: {
          decorations(state) {
            const shown = placesOf(state).map(({ uploadId, at }, index) =>
              Decoration.widget(at, () => elementOf(uploadId), {
                key: uploadId,
                // In their own order, before other widgets of the next block.
                side: index - 10_000,
                ignoreSelection: true,
                stopEvent: () => true,
              }),
            );
            return DecorationSet.create(state.doc, [...shown, ...overShown(state)]);
          },
        },
      }),
    ];
  },
});

function overShown(state: EditorState): Decoration[] {
  const over = overOf(state);
  if (over === null) return [];
  const block = state.doc.nodeAt(over.at);
  if (over.isBlock && block) {
    const style = { class: "outline-2 outline-offset-4 outline-accent" };
    return [Decoration.node(over.at, over.at + block.nodeSize, style)];
  }
  return [Decoration.widget(over.at, dropLine, { key: "drop line", side: -10_001 })];
}

function dropLine(): HTMLElement {
  const line = document.createElement("div");
  line.className =
    "relative h-0 before:absolute before:inset-x-0 before:-top-px before:border-t-2 before:border-accent";
  return line;
}
