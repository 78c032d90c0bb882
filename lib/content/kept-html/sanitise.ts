// Kept HTML for readers and feeds: read by a parser as browsers read it, and written again from the allow-list.
import { defaultTreeAdapter, html as names, parseFragment } from "parse5";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { roughWords } from "@/lib/content/blocks/kept-html";
import {
  allowed,
  dropped,
  everywhere,
  inline,
  renamed,
  voids,
} from "@/lib/content/kept-html/allow-list";
import { xmlText } from "@/lib/base/xml";

declare const safe: unique symbol;
/** Only `sanitised` makes it. */
export type SafeHtml = string & { readonly [safe]: true };

/** Misnested formatting makes a parser repeat itself without end. */
const mostElements = 10_000;
/** Below it, words alone. */
const deepest = 100;
const mostRounds = 5;

/**
 * Elements and attributes of the allow-list alone, in a form that no browser reads otherwise within a `div`. What cannot
 * be brought to such a form gives its words.
 */
export function sanitised(html: string): SafeHtml {
  return (settled(html) ?? writtenParagraph(roughWords(html))) as SafeHtml;
}

/** The words of what readers get, one line for each block. */
export function keptWords(html: string): string {
  return sanitised(html)
    .replace(/<\/?(\w+)[^>]*>/g, (_, name: string) => (inline.has(name) ? "" : "\n"))
    .replace(/&(\w+);/g, (_, name: string) => letters[name] ?? "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

/** With whole addresses, for programs that read it elsewhere. */
export function atHome(html: SafeHtml, siteUrl: string): string {
  // Words have no quotation mark that is not escaped, so that only attributes match.
  return html.replace(/ (href|src)="\//g, (_, name: string) => ` ${name}="${escaped(siteUrl)}/`);
}

class TooManyElements extends Error {}

/** What is written may be read as another tree, once elements are taken out. So it is read until it stays the same. */
function settled(html: string): string | null {
  try {
    let clean = written(parsed(html), 0);
    for (let round = 0; round < mostRounds; round += 1) {
      const [holder, ...others] = parsed(`<div>${clean}</div>`);
      const inner = holder && "childNodes" in holder ? holder.childNodes : [];
      const again = written([...inner, ...others], 0);
      if (again === clean && others.length === 0) return clean;
      clean = again;
    }
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error;
  }
  return null;
}

function parsed(html: string): Tree.ChildNode[] {
  let count = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...given) => {
    count += 1;
    if (count > mostElements) throw new TooManyElements();
    return defaultTreeAdapter.createElement(...given);
  };
  return parseFragment(html, { treeAdapter: { ...defaultTreeAdapter, createElement } }).childNodes;
}

function written(nodes: readonly Tree.ChildNode[], depth: number): string {
  return nodes.map((node) => writtenNode(node, depth)).join("");
}

function writtenNode(node: Tree.ChildNode, depth: number): string {
  if ("value" in node) return escaped(node.value);
  if (!("tagName" in node) || isDropped(node)) return "";
  const name = renamed.get(node.tagName) ?? node.tagName;
  if (name === "img") return pictureOrWords(node);
  const attributes = attributesOf(name, node);
  if (voids.has(name)) return Object.hasOwn(allowed, name) ? `<${name}${attributes} />` : "";
  const inner = depth < deepest ? written(node.childNodes, depth + 1) : escaped(wordsIn(node));
  const isLinkToNothing = name === "a" && !attributes.includes(' href="');
  if (!Object.hasOwn(allowed, name) || isLinkToNothing) return inner;
  return isBlank(inner) ? blankOf(name, inner, attributes) : wrapped(name, attributes, inner);
}

function isDropped({ tagName, namespaceURI, attrs }: Tree.Element): boolean {
  return namespaceURI !== names.NS.HTML || dropped.has(tagName) || attrs.some(hides);
}

/** Without its styles, what was hidden would be seen. */
function hides({ name, value }: { name: string; value: string }): boolean {
  if (name === "hidden") return true;
  return (
    name === "style" && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(value)
  );
}

/** Of a picture of another site, the words that stand for it. */
function pictureOrWords(image: Tree.Element): string {
  const attributes = attributesOf("img", image);
  if (!attributes.includes(' src="')) {
    return escaped(image.attrs.find(({ name }) => name === "alt")?.value.trim() ?? "");
  }
  const alternative = attributes.includes(' alt="') ? "" : ' alt=""';
  return `<img${attributes}${alternative} loading="lazy" />`;
}

function attributesOf(name: string, { attrs }: Tree.Element): string {
  const rules = { ...everywhere, ...(Object.hasOwn(allowed, name) ? allowed[name] : {}) };
  const values = attrs.flatMap((attribute) => {
    const rule = Object.hasOwn(rules, attribute.name) ? rules[attribute.name] : undefined;
    const value = rule?.(attribute.value) ?? null;
    return value === null ? [] : [` ${attribute.name}="${escaped(value)}"`];
  });
  return values.join("");
}

function isBlank(inner: string): boolean {
  return inner.replaceAll("<br />", "").trim() === "";
}

/** An empty cell keeps its place. Words on both sides stay apart. */
function blankOf(name: string, inner: string, attributes: string): string {
  if (name === "td" || name === "th") return wrapped(name, attributes, "");
  return inline.has(name) ? inner : " ";
}

function wrapped(name: string, attributes: string, inner: string): string {
  return `<${name}${attributes}>${inner}</${name}>`;
}

function writtenParagraph(words: string): string {
  return words === "" ? "" : wrapped("p", "", escaped(words));
}

function wordsIn(element: Tree.Element): string {
  const words: string[] = [];
  const left: Tree.ChildNode[] = element.childNodes.toReversed();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ("value" in node) words.push(node.value);
    if ("tagName" in node && !isDropped(node)) left.push(...node.childNodes.toReversed());
  }
  return words.join("");
}

const entities: Record<string, string> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" },
};
const letters: Record<string, string> = Object.fromEntries(
  Object.entries(entities).map(([letter, entity]) => [entity.slice(1, -1), letter]),
);

function escaped(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
