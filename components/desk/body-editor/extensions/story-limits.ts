// A story has so many blocks and characters at most: a change that would make more is refused and told, not cut.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { lengthProblem } from "@/lib/content/body/lengths";
import { mostBlocks, tooManyBlocks } from "@/lib/content/body/body";

/** What is wrong with a story that grew, in words; null if nothing is. */
function problemOf(doc: Node, before: Node): string | null {
  if (doc.childCount > mostBlocks && doc.childCount > before.childCount) {
    return tooManyBlocks;
  }
  if (doc.content.size <= before.content.size) return null;
  // It is asked at each key. Nodes know their size, which is no less than their text's: most are not looked into.
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
