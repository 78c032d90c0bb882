// XML as it is sent: built as a document, never glued together, so that nothing in a text can end an element.
import { DOMImplementation, XMLSerializer, type Element } from "@xmldom/xmldom";

/** An element: its name (with a prefix, if its namespace has one), attributes, and what is in it. */
export type Node = {
  name: string;
  attributes?: Record<string, string>;
  /** Undefined and null children are left out. */
  children?: readonly (Node | string | null | undefined)[];
};

/** The namespace of names without a prefix under the key "", and of each prefix under that. */
export type Namespaces = Record<string, string>;

/**
 * A text without what no XML 1.0 document may have, escaped or not (section 2.2, “Char”): control
 * characters, halves of surrogate pairs, U+FFFE and U+FFFF.
 */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

/** A whole document in UTF-8. @throws Error if a name is none of XML's, or its prefix has no namespace */
export function writeXml(root: Node, namespaces: Namespaces): string {
  const document = new DOMImplementation().createDocument(null, "", null);

  const namespaceOf = (name: string): string | null => {
    const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
    const namespace =
      prefix === "xml" ? "http://www.w3.org/XML/1998/namespace" : namespaces[prefix];
    if (namespace === undefined && prefix !== "") throw new Error(`${prefix} has no namespace.`);
    return namespace ?? null;
  };

  const build = ({ name, attributes = {}, children = [] }: Node): Element => {
    const element = document.createElementNS(namespaceOf(name), name);
    for (const [key, value] of Object.entries(attributes)) {
      // A name without a prefix is in no namespace, where it is an attribute's.
      element.setAttributeNS(key.includes(":") ? namespaceOf(key) : null, key, xmlText(value));
    }
    for (const child of children) {
      if (child === null || child === undefined) continue;
      element.appendChild(
        typeof child === "string" ? document.createTextNode(xmlText(child)) : build(child),
      );
    }
    return element;
  };

  const element = build(root);
  // Said once at the root, instead of at each element that has one.
  for (const [prefix, namespace] of Object.entries(namespaces)) {
    const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
    element.setAttributeNS("http://www.w3.org/2000/xmlns/", name, namespace);
  }
  document.appendChild(element);
  const text = new XMLSerializer().serializeToString(document, { requireWellFormed: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
