// Builds XML as a document, so that no text can end an element.
import { DOMImplementation, XMLSerializer, type Element } from "@xmldom/xmldom";

export type Node = {
  name: string;
  attributes?: Record<string, string>;
  children?: readonly (Node | string | null | undefined)[];
};

/** Namespaces by prefix; "" is the default one. */
export type Namespaces = Record<string, string>;

/** Without the characters that XML 1.0 excludes even escaped (section 2.2, “Char”). */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

/** In UTF-8. Throws if a name is invalid, or its prefix has no namespace. */
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
      // An attribute without a prefix is in no namespace.
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
  // Declared once, at the root.
  for (const [prefix, namespace] of Object.entries(namespaces)) {
    const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
    element.setAttributeNS("http://www.w3.org/2000/xmlns/", name, namespace);
  }
  document.appendChild(element);
  const text = new XMLSerializer().serializeToString(document, { requireWellFormed: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
