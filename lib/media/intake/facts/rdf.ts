// Reads an XMP packet into properties (ISO 16684-1, section 7): the forms of RDF that XMP allows.
import { DOMParser, onErrorStopParsing, type Element } from "@xmldom/xmldom";

/** A property's texts, in order (of alternatives the default first), or its structures. */
export type Value = { texts: string[]; structures: Properties[] };
/** By the name's namespace followed by its local part. */
export type Properties = Map<string, Value>;

const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const xml = "http://www.w3.org/XML/1998/namespace";
const xmlns = "http://www.w3.org/2000/xmlns/";

/** Characters of a packet; in a JPEG it has 65,502 at most. */
const longestPacket = 256 * 1024;
/** Structures within structures; a place in a list is two deep. */
const deepest = 4;

/** The properties that a packet says; none if it cannot be read, for nothing about a picture depends on them. */
export function readPacket(packet: string): Properties {
  if (packet.length > longestPacket || packet.includes("<!DOCTYPE")) return new Map();
  const said: Properties = new Map();
  for (const description of descriptionsIn(packet)) {
    for (const [name, value] of propertiesOf(description, 0)) said.set(name, value);
  }
  return said;
}

function descriptionsIn(packet: string): Element[] {
  try {
    const from = packet.search(/<(?:\w+:)?(?:xmpmeta|xapmeta|RDF)[\s>]/);
    const parser = new DOMParser({ onError: onErrorStopParsing });
    const document = parser.parseFromString(
      packet
        .slice(Math.max(from, 0))
        .replace(/<\?xpacket[^>]*\?>/g, "")
        .trim(),
      "text/xml",
    );
    const [root] = document.getElementsByTagNameNS(rdf, "RDF");
    return root ? childrenOf(root).filter((child) => isRdf(child, "Description")) : [];
  } catch {
    // A packet that no parser reads says nothing; programs that write such are not rare.
    return [];
  }
}

function propertiesOf(element: Element, depth: number): Properties {
  const properties: Properties = new Map();
  for (const attribute of element.attributes) {
    const { namespaceURI, localName, value } = attribute;
    if (namespaceURI === null || [rdf, xml, xmlns].includes(namespaceURI)) continue;
    properties.set(namespaceURI + localName, { texts: [value], structures: [] });
  }
  for (const child of childrenOf(element)) {
    properties.set(`${child.namespaceURI}${child.localName}`, valueOf(child, depth));
  }
  return properties;
}

function valueOf(element: Element, depth: number): Value {
  const list = childrenOf(element).find((child) =>
    ["Alt", "Bag", "Seq"].some((name) => isRdf(child, name)),
  );
  if (!list) return itemOf(element, depth);
  const items = childrenOf(list).filter((child) => isRdf(child, "li"));
  const sorted = isRdf(list, "Alt") ? items.toSorted((a, b) => rank(a) - rank(b)) : items;
  const values = sorted.map((item) => itemOf(item, depth));
  return {
    texts: values.flatMap(({ texts }) => texts),
    structures: values.flatMap(({ structures }) => structures),
  };
}

/** One text, or one structure: as children, as a description within, or as attributes alone. */
function itemOf(element: Element, depth: number): Value {
  const [child] = childrenOf(element);
  const described = child && isRdf(child, "Description") ? child : element;
  const resource = element.getAttributeNS(rdf, "resource");
  if (resource) return { texts: [resource], structures: [] };
  const isStructure = child !== undefined || hasOwnAttributes(element);
  if (!isStructure) return { texts: [element.textContent ?? ""], structures: [] };
  return { texts: [], structures: depth < deepest ? [propertiesOf(described, depth + 1)] : [] };
}

function hasOwnAttributes(element: Element): boolean {
  return [...element.attributes].some(
    ({ namespaceURI }) => namespaceURI !== null && ![rdf, xml, xmlns].includes(namespaceURI),
  );
}

function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter(
    (node): node is Element => node.nodeType === node.ELEMENT_NODE,
  );
}

function isRdf(element: Element, name: string): boolean {
  return element.namespaceURI === rdf && element.localName === name;
}

/** The default language first, then English, then as they stand. */
function rank(item: Element): number {
  const language = item.getAttributeNS(xml, "lang")?.toLowerCase() ?? "";
  if (language === "x-default") return 0;
  return language.startsWith("en") ? 1 : 2;
}
