// One block while pasted HTML is read: its words with their styles, written out as plain HTML.
import { linkAddress } from "@/lib/articles/body";

export type PastedKind = "paragraph" | "subheading" | "quote" | "bulleted" | "numbered";

type PastedRun = { words: string; isBold: boolean; isItalic: boolean; href: string | null };

export type PastedBlock = {
  kind: PastedKind;
  /** Adds words in the style of the element around them. White space is made single. */
  add: (words: string, parent: Element | null) => void;
  isEmpty: () => boolean;
  /** Neighbours of one kind of list share the list. */
  html: (before: PastedBlock | undefined, after: PastedBlock | undefined) => string;
};

const listTags: Partial<Record<PastedKind, string>> = { bulleted: "ul", numbered: "ol" };
const tags: Record<PastedKind, string> = {
  paragraph: "p",
  subheading: "h2",
  quote: "blockquote",
  bulleted: "li",
  numbered: "li",
};

export function pastedBlock(kind: PastedKind): PastedBlock {
  const runs: PastedRun[] = [];
  return {
    kind,
    add(raw, parent) {
      const isAfterSpace = runs.at(-1)?.words.endsWith(" ") ?? true;
      const single = raw.replace(/[ \t\r\n\f\v]+/g, " ").replace(/[\u0000-\u001f\u007f]/g, "");
      const words = isAfterSpace ? single.replace(/^ /, "") : single;
      if (words !== "") runs.push({ words, ...styleOf(parent, kind) });
    },
    isEmpty: () => runs.every((run) => run.words.trim() === ""),
    html(before, after) {
      const last = runs.at(-1);
      if (last) last.words = last.words.trimEnd();
      const inner = runs.map(runHtml).join("");
      const list = listTags[kind];
      const begin = list && before?.kind !== kind ? `<${list}>` : "";
      const end = list && after?.kind !== kind ? `</${list}>` : "";
      return `${begin}<${tags[kind]}>${inner}</${tags[kind]}>${end}`;
    },
  };
}

function styleOf(parent: Element | null, kind: PastedKind): Omit<PastedRun, "words"> {
  let isBold: boolean | null = null;
  let isItalic: boolean | null = null;
  let href: string | null = null;
  for (let element = parent; element !== null; element = element.parentElement) {
    isBold ??= boldBy(element);
    isItalic ??= italicBy(element);
    if (element.tagName === "A") href ??= webAddress(element.getAttribute("href"));
  }
  return {
    isBold: isBold === true && kind !== "subheading",
    isItalic: isItalic === true && kind !== "quote",
    href,
  };
}

function styleValue(element: Element, name: string): string {
  const style = element.getAttribute("style") ?? "";
  return new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;!]+)`, "i").exec(style)?.[1]?.trim() ?? "";
}

function boldBy(element: Element): boolean | null {
  const weight = styleValue(element, "font-weight");
  if (/^(bold|bolder|[6-9]00)$/i.test(weight)) return true;
  if (weight !== "") return false;
  return /^(B|STRONG|TH)$/.test(element.tagName) ? true : null;
}

function italicBy(element: Element): boolean | null {
  const slant = styleValue(element, "font-style");
  if (/^(italic|oblique)/i.test(slant)) return true;
  if (slant !== "") return false;
  return /^(I|EM|CITE|DFN)$/.test(element.tagName) ? true : null;
}

/** Addresses without a host are another site's own and lead nowhere here. */
function webAddress(href: string | null): string | null {
  const address = linkAddress.safeParse(href);
  return address.success && !address.data.startsWith("/") ? address.data : null;
}

function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function runHtml({ words, isBold, isItalic, href }: PastedRun): string {
  let html = escaped(words);
  if (isItalic) html = `<em>${html}</em>`;
  if (isBold) html = `<strong>${html}</strong>`;
  return href === null ? html : `<a href="${escaped(href)}">${html}</a>`;
}
