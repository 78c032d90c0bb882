// What a search finds in the story, and the changes to it.
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { TextSelection } from "@tiptap/pm/state";
import {
  getMatchHighlights,
  getSearchState,
  SearchQuery,
  setSearchState,
} from "prosemirror-search";
import type { EditorChange } from "@/components/desk/body-editor/commands/run";

export type Wanted = {
  words: string;
  replacement: string;
  isCaseKept: boolean;
  isWholeWord: boolean;
};

export const nothingWanted: Wanted = {
  words: "",
  replacement: "",
  isCaseKept: false,
  isWholeWord: false,
};

/** As an expression: a search for plain text loses its place where a letter is two in lower case. */
function queryOf({ words, isCaseKept, isWholeWord }: Wanted): SearchQuery {
  return new SearchQuery({
    search: words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"),
    regexp: true,
    caseSensitive: isCaseKept,
    wholeWord: isWholeWord,
    literal: true,
  });
}

/** Selects the first match from the selection's start on, or else the story's first. */
export function search(wanted: Wanted, state: EditorState): EditorChange {
  return (transaction) => {
    const query = queryOf(wanted);
    setSearchState(transaction, query);
    if (!query.valid) return true;
    const match = query.findNext(state, state.selection.from) ?? query.findNext(state);
    if (match) {
      transaction.setSelection(TextSelection.create(transaction.doc, match.from, match.to));
    }
    return true;
  };
}

/** The selected match, and selects the next; or selects the first. Refuses if there is none. */
export function replaceMatch(wanted: Wanted, state: EditorState): EditorChange {
  return (transaction) => {
    const query = queryOf(wanted);
    if (!query.valid) return false;
    const { from, to } = state.selection;
    const here = query.findNext(state, from, to);
    if (here?.from === from && here.to === to) put(transaction, from, to, wanted.replacement);
    const behind = query.findNext(state, to) ?? query.findNext(state, 0, from);
    if (behind) {
      const { doc, mapping } = transaction;
      const [start, end] = [mapping.map(behind.from), mapping.map(behind.to)];
      transaction.setSelection(TextSelection.create(doc, start, end));
    }
    return transaction.docChanged || behind !== null;
  };
}

/** In one step to undo. Refuses if there is none. */
export function replaceMatches({ replacement }: Wanted, state: EditorState): EditorChange {
  return (transaction) => {
    for (const { from, to } of allMatches(state).toReversed()) {
      put(transaction, from, to, replacement);
    }
    return transaction.docChanged;
  };
}

/** In the style of what it replaces. */
function put(transaction: Transaction, from: number, to: number, words: string): void {
  if (words === "") {
    transaction.delete(from, to);
    return;
  }
  const { doc } = transaction;
  const marks = doc.resolve(from).marksAcross(doc.resolve(to)) ?? [];
  transaction.replaceWith(from, to, doc.type.schema.text(words, marks));
}

function allMatches(state: EditorState): { from: number; to: number }[] {
  if (!getSearchState(state)?.query.valid) return [];
  return getMatchHighlights(state)
    .find()
    .map(({ from, to }) => ({ from, to }));
}

/** `current`: from 1; 0 if the selection is no match. */
export function matchesIn(state: EditorState): { count: number; current: number } {
  const { from, to } = state.selection;
  const all = allMatches(state);
  const current = all.findIndex((match) => match.from === from && match.to === to) + 1;
  return { count: all.length, current };
}
