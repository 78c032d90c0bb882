export type PastedKind =
  "paragraph" | "subheading" | "smallSubheading" | "quote" | "bulleted" | "numbered" | "table";

export type PastedStyle = {
  isBold: boolean;
  isItalic: boolean;
  script: "sup" | "sub" | null;
  href: string | null;
};

const plain: PastedStyle = { isBold: false, isItalic: false, script: null, href: null };

export type PastedBlock = {
  kind: PastedKind;
  add: (words: string, style?: PastedStyle) => void;
  /** Its words so far, and those added last. */
  words: () => string;
  ending: () => string;
  isEmpty: () => boolean;
  /** Its words with their styles. */
  inner: () => string;
  /** Neighbouring items share one list. */
  html: (before: PastedBlock | undefined, after: PastedBlock | undefined) => string;
};

const listTags: Partial<Record<PastedKind, string>> = { bulleted: "ul", numbered: "ol" };
const tags: Record<PastedKind, string> = {
  paragraph: "p",
  subheading: "h2",
  smallSubheading: "h3",
  quote: "blockquote",
  bulleted: "li",
  numbered: "li",
  table: "table",
};

export function pastedBlock(kind: PastedKind): PastedBlock {
  const runs: (PastedStyle & { words: string })[] = [];
  const inner = () => {
    const last = runs.at(-1);
    if (last) last.words = last.words.trimEnd();
    return runs.map(runHtml).join("");
  };
  return {
    kind,
    add(raw, style = plain) {
      const isAfterSpace = runs.at(-1)?.words.endsWith(" ") ?? true;
      const single = raw.replace(/[ \t\r\n\f\v]+/g, " ").replace(/[\u0000-\u001f\u007f]/g, "");
      const words = isAfterSpace ? single.replace(/^ /, "") : single;
      if (words !== "") runs.push({ ...style, ...plainIn(kind, style), words });
    },
    words: () => runs.map((run) => run.words).join(""),
    ending: () => runs.at(-1)?.words ?? "",
    isEmpty: () => runs.every((run) => run.words.trim() === ""),
    inner,
    html(before, after) {
      const list = listTags[kind];
      const begin = list && before?.kind !== kind ? `<${list}>` : "";
      const end = list && after?.kind !== kind ? `</${list}>` : "";
      return `${begin}<${tags[kind]}>${inner()}</${tags[kind]}>${end}`;
    },
  };
}

/** Subheadings are bold, and quotes italic, anyway. */
function plainIn(kind: PastedKind, { isBold, isItalic }: PastedStyle) {
  return { isBold: isBold && !/subheading/i.test(kind), isItalic: isItalic && kind !== "quote" };
}

function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function runHtml(run: PastedStyle & { words: string }): string {
  const { words, isBold, isItalic, script, href } = run;
  let html = escaped(words);
  if (script !== null) html = `<${script}>${html}</${script}>`;
  if (isItalic) html = `<em>${html}</em>`;
  if (isBold) html = `<strong>${html}</strong>`;
  return href === null ? html : `<a href="${escaped(href)}">${html}</a>`;
}

/** A table, which is read as a whole. */
export function pastedTableBlock(html: string, words: string): PastedBlock {
  const whole = { words: () => words, ending: () => "", inner: () => words, html: () => html };
  return { kind: "table", ...whole, isEmpty: () => false, add: () => undefined };
}
