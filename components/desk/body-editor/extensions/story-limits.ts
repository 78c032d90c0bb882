// Refuses a change that would make the story too long, instead of cutting it.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { lengthProblem } from "@/lib/content/body/lengths";
import { mostBlocks, tooManyBlocks } from "@/lib/content/body/body";

function problemOf(doc: Node, before: Node): string | null {
  if (doc.childCount > mostBlocks && doc.childCount > before.childCount) {
    return tooManyBlocks;
  }
  if (doc.content.size <= before.content.size) return null;
  // Checked at each key. A node's size is at least its text's length, so most nodes need no look.
  const isShort = lengthProblem(doc.children.map(({ content }) => content.size)) === null;
  return isShort ? null : lengthProblem(doc.children.map(({ textContent }) => textContent.length));
}

export const StoryLimits = Extension.create<{ onRefusal: (words: string) => void }>({
  name: "storyLimits",
  addOptions() {
    return { onRefusal: () => undefined };
  },
  addProseMirrorPlugins() {
    const { onRefusal } = this.options;
    return [
      new Plugin({
        key: new PluginKey("storyLimits"),
        filterTransaction(transaction, state) {
          if (!transaction.docChanged) return true;
          const problem = problemOf(transaction.doc, state.doc);
          if (problem !== null) onRefusal(problem);
          return problem === null;
        },
      }),
    ];
  },
});
