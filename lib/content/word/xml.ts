// The XML of a Word file as elements. A document type is refused: Word writes none, and its entities can grow without end.
import { SaxesParser } from "saxes";
import { InvalidInputError } from "@/lib/base/errors";
import { wordLimits } from "@/lib/content/word/limits";

/** `name` has the prefix that Word itself uses, whichever the file has. */
export type WordElement = {
  name: string;
  attrs: Record<string, string>;
  children: (WordElement | string)[];
};

/** How many elements may still come, in all parts of the file. */
export type XmlBudget = { elements: number };

const prefixes: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  "http://purl.org/dc/elements/1.1/": "dc",
};

/** @throws InvalidInputError for XML that is not well formed, has a document type, or is too deep or too large */
export function parseXml(text: string, budget: XmlBudget): WordElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: WordElement = { name: "", attrs: {}, children: [] };
  const open = [root];
  parser.on("error", () => {
    throw new InvalidInputError("The Word file is damaged: a part of it is not well-formed XML.");
  });
  parser.on("doctype", () => {
    throw new InvalidInputError("The Word file declares a document type, which no Word writes.");
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    budget.elements -= 1;
    if (budget.elements < 0 || open.length > wordLimits.depth) {
      throw new InvalidInputError(
        "The Word file has more parts within parts than an article can hold.",
      );
    }
    const attrs: Record<string, string> = {};
    for (const one of Object.values(attributes)) attrs[named(one.uri, one.local)] = one.value;
    const element = { name: named(uri, local), attrs, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (words) => open.at(-1)?.children.push(words));
  parser.on("cdata", (words) => open.at(-1)?.children.push(words));
  parser.write(text).close();
  return childrenOf(root)[0] ?? root;
}

function named(uri: string, local: string): string {
  const prefix = prefixes[uri];
  return prefix === undefined ? local : `${prefix}:${local}`;
}

export function childrenOf(element: WordElement | null | undefined): WordElement[] {
  return (element?.children ?? []).filter((one) => typeof one !== "string");
}

/** The first child of the name, then its child of the next, and so on. */
export function childAt(
  element: WordElement | null | undefined,
  ...names: string[]
): WordElement | null {
  let at = element ?? null;
  for (const name of names) at = childrenOf(at).find((one) => one.name === name) ?? null;
  return at;
}

/** At any depth, in the order of the file. */
export function allWithin(element: WordElement, name: string): WordElement[] {
  return childrenOf(element).flatMap((one) => [
    ...(one.name === name ? [one] : []),
    ...allWithin(one, name),
  ]);
}

export function textOf(element: WordElement): string {
  return element.children.map((one) => (typeof one === "string" ? one : textOf(one))).join("");
}

export function valueOf(element: WordElement | null): string | null {
  return element?.attrs["w:val"] ?? null;
}

/** A property without a value is on. */
export function isOn(element: WordElement | null): boolean | null {
  return element === null ? null : !/^(0|false|off|none)$/.test(valueOf(element) ?? "on");
}
