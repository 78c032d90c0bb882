import type { JSONContent } from "@tiptap/core";
import type { MarkName } from "@/components/desk/body-editor/commands/node-type";
import {
  linkAddress,
  normaliseText,
  withStyles,
  type Run,
  type RunStyle,
  type Text,
} from "@/lib/content/blocks/text";

type Marks = NonNullable<JSONContent["marks"]>;

const markOfScript = { super: "superscript", sub: "subscript" } as const;

export function contentFromText(text: Text): JSONContent[] {
  return normaliseText(text).map((run) => {
    const marks = withStyles<Marks>(run, [], {
      script: (inner, place) => [{ type: markOfScript[place] }, ...inner],
      italic: (inner) => [{ type: "italic" }, ...inner],
      bold: (inner) => [{ type: "bold" }, ...inner],
      link: (inner, href) => [{ type: "link", attrs: { href } }, ...inner],
    });
    return marks.length > 0
      ? { type: "text", text: run.text, marks }
      : { type: "text", text: run.text };
  });
}

/** Leaves out unknown marks and refused links; their words stay. */
export function textFromContent(node: JSONContent): Text {
  const runs: Text = [];
  collect(node, runs);
  return normaliseText(runs);
}

function collect(node: JSONContent, runs: Text): void {
  if (typeof node.text === "string" && node.text !== "") runs.push(runFrom(node.text, node));
  for (const child of node.content ?? []) collect(child, runs);
}

const styleOfMark: Record<MarkName, (mark: Marks[number]) => RunStyle> = {
  bold: () => ({ bold: true }),
  italic: () => ({ italic: true }),
  superscript: () => ({ script: "super" }),
  subscript: () => ({ script: "sub" }),
  link: ({ attrs }) => {
    const address = linkAddress.safeParse(attrs?.["href"]);
    return address.success ? { link: address.data } : {};
  },
};

function runFrom(words: string, node: JSONContent): Run {
  return (node.marks ?? []).reduce<Run>(
    (run, mark) => (isMarkName(mark.type) ? { ...run, ...styleOfMark[mark.type](mark) } : run),
    { text: words },
  );
}

function isMarkName(name: string): name is MarkName {
  return Object.hasOwn(styleOfMark, name);
}
