import type { JSONContent } from "@tiptap/core";
import {
  linkAddress,
  normaliseText,
  withStyles,
  type Run,
  type RunStyle,
  type Text,
} from "@/lib/content/blocks/text";

type Marks = NonNullable<JSONContent["marks"]>;

export function contentFromText(text: Text): JSONContent[] {
  return normaliseText(text).map((run) => {
    const marks = withStyles<Marks>(run, [], {
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

const styleOfMark: {
  [Style in keyof RunStyle]-?: (mark: Marks[number]) => Pick<RunStyle, Style>;
} = {
  bold: () => ({ bold: true }),
  italic: () => ({ italic: true }),
  link: ({ attrs }) => {
    const address = linkAddress.safeParse(attrs?.["href"]);
    return address.success ? { link: address.data } : {};
  },
};

function runFrom(words: string, node: JSONContent): Run {
  return (node.marks ?? []).reduce<Run>(
    (run, mark) => (isStyle(mark.type) ? { ...run, ...styleOfMark[mark.type](mark) } : run),
    { text: words },
  );
}

function isStyle(name: string): name is keyof RunStyle {
  return Object.hasOwn(styleOfMark, name);
}
