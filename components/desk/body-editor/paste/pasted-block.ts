import { settledLevels, type ForeignItem, type ItemLevel } from "@/lib/content/blocks/list-levels";

export type PastedKind =
  "paragraph" | "subheading" | "smallSubheading" | "quote" | "bulleted" | "numbered" | "table";

/** `depth`: of an item, 0 in the outermost list. */
export type PastedPlace = { kind: PastedKind; depth: number };

export type PastedStyle = {
  isBold: boolean;
  isItalic: boolean;
  script: "sup" | "sub" | null;
  href: string | null;
};

const plain: PastedStyle = { isBold: false, isItalic: false, script: null, href: null };

export type PastedBlock = PastedPlace & {
  add: (words: string, style?: PastedStyle) => void;
  /** Its words so far, and those added last. */
  words: () => string;
  ending: () => string;
  isEmpty: () => boolean;
  /** Its words with their styles. */
  inner: () => string;
  html: (level: ItemLevel) => string;
};

const tags: Record<PastedKind, string> = {
  paragraph: "p",
  subheading: "h2",
  smallSubheading: "h3",
  quote: "blockquote",
  bulleted: "li",
  numbered: "li",
  table: "table",
};

export function pastedBlock({ kind, depth }: PastedPlace): PastedBlock {
  const runs: (PastedStyle & { words: string })[] = [];
  const inner = () => {
    const last = runs.at(-1);
    if (last) last.words = last.words.trimEnd();
    return runs.map(runHtml).join("");
  };
  return {
    ...{ kind, depth },
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
    html(level) {
      const within = level === null ? "" : ` data-depth="${level.depth}"`;
      const numbered = level?.isOrdered === true ? " data-ordered" : "";
      return `<${tags[kind]}${within}${numbered}>${inner()}</${tags[kind]}>`;
    },
  };
}

/** Null of what is no item. */
export function itemOf({ kind, depth }: PastedBlock): ForeignItem | null {
  if (kind !== "bulleted" && kind !== "numbered") return null;
  return { depth, isOrdered: kind === "numbered" };
}

/** A block, or all items of a list, which say how deep they stand. */
export function partHtml(part: readonly PastedBlock[]): string {
  const levels = settledLevels(part.map(itemOf));
  const html = part.map((block, index) => block.html(levels[index] ?? null)).join("");
  const item = part[0] ? itemOf(part[0]) : null;
  if (item === null) return html;
  return item.isOrdered ? `<ol>${html}</ol>` : `<ul>${html}</ul>`;
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
  return { kind: "table", depth: 0, ...whole, isEmpty: () => false, add: () => undefined };
}
