// Reads the small piece of XML that a picture's file holds, in one pass: its maker may be anybody.
import { SaxesParser } from "saxes";

export type XmlElement = {
  namespace: string;
  name: string;
  attributes: { namespace: string; name: string; value: string }[];
  children: XmlElement[];
  /** Of its own, not of its children. */
  text: string;
};

/** Characters of a packet; in a JPEG it has 65,502 at most. */
export const longestPacket = 256 * 1024;
/** Elements within elements. A place in a list is nine deep in a packet. */
const deepest = 40;

/**
 * The first element of one of these names, with all that is in it; null if that cannot be read: such packets are not rare.
 * What stands before it or behind it is passed over. Entities of a document's own are not known, so none can grow.
 */
export function parseXml(packet: string, names: readonly string[]): XmlElement | null {
  if (packet.length > longestPacket) return null;
  const from = packet.search(new RegExp(`<(?:\\w{1,40}:)?(?:${names.join("|")})[\\s>]`));
  if (from === -1) return null;
  try {
    return parse(packet.slice(from));
  } catch {
    return null;
  }
}

function parse(packet: string): XmlElement | null {
  // Some programs forget to declare a prefix; its name alone then stands for what it means.
  const parser = new SaxesParser({
    xmlns: true,
    fragment: true,
    resolvePrefix: (prefix: string) => prefix,
  });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let isOver = false;
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (isOver) return;
    const attributeList = Object.values(attributes).map((one) => ({
      ...{ namespace: one.uri, name: one.local, value: one.value },
    }));
    const element = {
      ...{ namespace: uri, name: local, attributes: attributeList },
      ...{ children: [], text: "" },
    };
    root ??= element;
    open.at(-1)?.children.push(element);
    if (open.push(element) > deepest) throw new RangeError("The packet is too deep.");
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("cdata", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
    isOver ||= open.length === 0;
  });
  parser.on("error", (error) => {
    if (!isOver) throw error;
  });
  parser.write(packet).close();
  return isOver ? root : null;
}
