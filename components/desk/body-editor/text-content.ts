// A text of the body as the inline content of an editor node, and back.
import type { JSONContent } from "@tiptap/core";
import { linkAddress, normaliseText, type Run, type Text } from "@/lib/content/blocks/text";

/** The inline content of a text: one text node for each run. */
export function contentFromText(text: Text): JSONContent[] {
  return normaliseText(text).map((run) => {
    const marks: NonNullable<JSONContent["marks"]> = [];
    if (run.link !== undefined) marks.push({ type: "link", attrs: { href: run.link } });
    if (run.bold) marks.push({ type: "bold" });
    if (run.italic) marks.push({ type: "italic" });
    return marks.length > 0
      ? { type: "text", text: run.text, marks }
      : { type: "text", text: run.text };
  });
}

/**
 * The text of a node, whatever lies between the node and its words. Marks that the body does not
 * know, and links whose address `linkAddress` refuses, are left out; their words stay.
 */
export function textFromContent(node: JSONContent): Text {
  const runs: Text = [];
  collect(node, runs);
  return normaliseText(runs);
}

function collect(node: JSONContent, runs: Text): void {
  if (typeof node.text === "string" && node.text !== "") runs.push(runFrom(node.text, node));
  for (const child of node.content ?? []) collect(child, runs);
}

function runFrom(words: string, node: JSONContent): Run {
  const run: Run = { text: words };
  for (const mark of node.marks ?? []) {
    if (mark.type === "bold") run.bold = true;
    if (mark.type === "italic") run.italic = true;
    if (mark.type === "link") {
      const address = linkAddress.safeParse(mark.attrs?.["href"]);
      if (address.success) run.link = address.data;
    }
  }
  return run;
}
