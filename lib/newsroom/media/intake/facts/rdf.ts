// Reads an XMP packet into properties (ISO 16684-1, section 7): the forms of RDF that XMP allows.
import { parseXml, type XmlElement } from "@/lib/newsroom/media/intake/facts/xml";

/** A property's texts, in order (of alternatives the default first), or its structures. */
export type Value = { texts: string[]; structures: Properties[] };
/** By the name's namespace followed by its local part. */
export type Properties = Map<string, Value>;

const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const xml = "http://www.w3.org/XML/1998/namespace";
const xmlns = "http://www.w3.org/2000/xmlns/";

/** Structures within structures; a place in a list is two deep. */
const deepest = 4;

/** The properties that a packet says; none if it cannot be read, for nothing about a picture depends on them. */
export function readPacket(packet: string): Properties {
  const said: Properties = new Map();
  const root = parseXml(packet, ["xmpmeta", "xapmeta", "RDF"]);
  for (const description of root ? descriptionsIn(root) : []) {
    for (const [name, value] of propertiesOf(description, 0)) said.set(name, value);
  }
  return said;
}

function descriptionsIn(root: XmlElement): XmlElement[] {
  const held = isRdf(root, "RDF") ? root : root.children.find((child) => isRdf(child, "RDF"));
  return held?.children.filter((child) => isRdf(child, "Description")) ?? [];
}

function propertiesOf(element: XmlElement, depth: number): Properties {
  const properties: Properties = new Map();
  for (const attribute of element.attributes) {
    if (!isOwn(attribute)) continue;
    properties.set(attribute.namespace + attribute.name, {
      texts: [attribute.value],
      structures: [],
    });
  }
  for (const child of element.children) {
    properties.set(child.namespace + child.name, valueOf(child, depth));
  }
  return properties;
}

function valueOf(element: XmlElement, depth: number): Value {
  const list = element.children.find((child) =>
    ["Alt", "Bag", "Seq"].some((name) => isRdf(child, name)),
  );
  if (!list) return itemOf(element, depth);
  const items = list.children.filter((child) => isRdf(child, "li"));
  const sorted = isRdf(list, "Alt") ? items.toSorted((a, b) => rank(a) - rank(b)) : items;
  const values = sorted.map((item) => itemOf(item, depth));
  return {
    texts: values.flatMap(({ texts }) => texts),
    structures: values.flatMap(({ structures }) => structures),
  };
}

/** One text, or one structure: as children, as a description within, or as attributes alone. */
function itemOf(element: XmlElement, depth: number): Value {
  const [child] = element.children;
  const described = child && isRdf(child, "Description") ? child : element;
  const resource = attributeOf(element, rdf, "resource");
  if (resource) return { texts: [resource], structures: [] };
  const isStructure = child !== undefined || hasOwnAttributes(element);
  if (!isStructure) return { texts: [element.text], structures: [] };
  return { texts: [], structures: depth < deepest ? [propertiesOf(described, depth + 1)] : [] };
}

function hasOwnAttributes(element: XmlElement): boolean {
  return element.attributes.some(isOwn);
}

/** Whether it is a property, and none of what RDF and XML say of theirs. */
function isOwn({ namespace }: XmlElement["attributes"][number]): boolean {
  return namespace !== "" && ![rdf, xml, xmlns].includes(namespace);
}

function attributeOf(element: XmlElement, namespace: string, name: string): string {
  const found = element.attributes.find((one) => one.namespace === namespace && one.name === name);
  return found?.value ?? "";
}

function isRdf(element: XmlElement, name: string): boolean {
  return element.namespace === rdf && element.name === name;
}

/** The default language first, then English, then as they stand. */
function rank(item: XmlElement): number {
  const language = attributeOf(item, xml, "lang").toLowerCase();
  if (language === "x-default") return 0;
  return language.startsWith("en") ? 1 : 2;
}
