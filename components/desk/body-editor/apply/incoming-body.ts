// A body that arrives while the story is being written: a colleague's changes, merged.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { StepMap, Transform } from "@tiptap/pm/transform";
import type { EditorView } from "@tiptap/pm/view";
import type { Body } from "@/lib/content/body/body";
import { bringStory } from "@/components/desk/body-editor/apply/bring-story";
import { carryOver } from "@/components/desk/body-editor/apply/carry-over";
import { keepInPlace } from "@/components/desk/body-editor/apply/keep-in-place";
import { bodyOf } from "@/components/desk/body-editor/live-body";

/** Changes that wait, and what was written since. */
type Waiting = { made: Transform; written: readonly StepMap[] };

const key = new PluginKey<Waiting | null>("incomingBody");

/** Milliseconds between two checks whether a composition has ended. */
const nextLook = 50;

/** The transaction brings a body from outside, or makes one wait. */
export function isIncoming(transaction: Transaction): boolean {
  return transaction.getMeta(key) !== undefined;
}

/**
 * A change of the text would break off a composition (Chinese, Japanese, Korean, dead keys), so that the body waits for
 * its end. A later body replaces one that waits. The block `stays` keeps its place.
 */
export function bringIn(view: EditorView, body: Body, stays: string | null): void {
  const made = view.state.tr;
  bringStory(made, body, stays);
  const waits = view.composing && made.docChanged;
  view.dispatch(waits ? view.state.tr.setMeta(key, { made, written: [] }) : asIncoming(made));
}

export function bodyWithIncoming(state: EditorState): Body {
  const waiting = key.getState(state) ?? null;
  return bodyOf(waiting === null ? state.doc : withWaiting(state, waiting).doc);
}

function withWaiting(state: EditorState, { made, written }: Waiting): Transaction {
  const { tr, storedMarks } = state;
  carryOver(tr, made, written);
  return tr.setStoredMarks(storedMarks);
}

/** Undo takes back only what the person wrote. */
function asIncoming(transaction: Transaction): Transaction {
  return transaction.setMeta(key, null).setMeta("addToHistory", false);
}

export const IncomingBody = Extension.create({
  name: "incomingBody",
  addProseMirrorPlugins() {
    const { editor } = this;
    const settle = (view: EditorView, waiting: Waiting) =>
      keepInPlace(editor, () => view.dispatch(asIncoming(withWaiting(view.state, waiting))));
    return [
      new Plugin<Waiting | null>({
        key,
        state: {
          init: () => null,
          apply(transaction, waiting) {
            const changed: Waiting | null | undefined = transaction.getMeta(key);
            if (changed !== undefined) return changed;
            if (waiting === null || !transaction.docChanged) return waiting;
            return { ...waiting, written: [...waiting.written, ...transaction.mapping.maps] };
          },
        },
        view(view) {
          let timer: ReturnType<typeof setTimeout> | undefined;
          const look = () => {
            timer = undefined;
            const waiting = key.getState(view.state) ?? null;
            if (waiting === null) return;
            if (view.composing) wait();
            else settle(view, waiting);
          };
          const wait = () => (timer ??= setTimeout(look, nextLook));
          return {
            update: () => {
              if (key.getState(view.state)) wait();
            },
            destroy: () => clearTimeout(timer),
          };
        },
      }),
    ];
  },
});
