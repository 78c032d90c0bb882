// Refuses a change that would make the story too long, instead of cutting it.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { lengthProblem } from "@/lib/content/body/lengths";
import { mostInBox, tooManyInBox } from "@/lib/content/blocks/box";
import { gridProblem, longestOf } from "@/lib/content/blocks/grid";
import { mostBlocks, tooManyBlocks } from "@/lib/content/body/body";

const tables = new WeakMap<Node, string | null>();

function tableProblem(table: Node): string | null {
  const known = tables.get(table);
  if (known !== undefined) return known;
  const cells = table.children.flatMap((row) => row.children);
  const problem = gridProblem({
    columns: longestOf(table.children.map(({ childCount }) => childCount)),
    rows: table.childCount,
    longestCell: longestOf(cells.map(({ textContent }) => textContent.length)),
  });
  tables.set(table, problem);
  return problem;
}

function problemOf(doc: Node, before: Node): string | null {
  if (doc.childCount > mostBlocks && doc.childCount > before.childCount) {
    return tooManyBlocks;
  }
  if (doc.content.size <= before.content.size) return null;
  for (const block of doc.children) {
    if (block.type.name === "box" && block.childCount > mostInBox) return tooManyInBox;
    const problem = block.type.name === "table" ? tableProblem(block) : null;
    if (problem !== null) return problem;
  }
  // Checked at each key. A node's size is at least its text's length, so most nodes need no look.
  const most = doc.children.map((one) => one.content.size + keptLength(one));
  if (lengthProblem(most) === null) return null;
  return lengthProblem(doc.children.map((one) => one.textContent.length + keptLength(one)));
}

function keptLength({ type, attrs }: Node): number {
  return type.name === "keptHtml" ? String(attrs["html"]).length : 0;
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
