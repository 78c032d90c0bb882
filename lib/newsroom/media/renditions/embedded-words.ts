// The words that go with a picture wherever it is served: written into each file as XMP, by the
// IPTC Photo Metadata Standard 2024.1. They are what a reader may be told and no more: what an agency or a colleague wrote
// for the desk stays there, as do where and with what it was taken.
import { readRights } from "@/lib/content/media/rights";

/** The parts of a record that its renditions carry: who changes one of them has the renditions made once more. */
export const embeddedFields = [
  "caption",
  "altText",
  "credit",
  "copyright",
  "rights",
  "usageTerms",
] as const;

/** Those that are empty or missing are not written. */
export type EmbeddedWords = {
  caption?: string;
  altText?: string;
  credit?: string;
  copyright?: string;
  /** Its name, such as CC BY 4.0. */
  licence?: string;
};

/** What the files of a record say. Of its usage terms the name of an open licence alone goes out. */
export function embeddedWordsOf(
  record: Partial<Record<(typeof embeddedFields)[number], string>>,
): EmbeddedWords {
  const { caption, altText, credit, copyright } = record;
  const licence = licenceOf(readRights(record.rights ?? ""), record.usageTerms ?? "");
  return { caption, altText, credit, copyright, licence };
}

function licenceOf(rights: string, usageTerms: string): string {
  if (rights === "publicDomain") return "Public domain";
  if (rights !== "creativeCommons") return "";
  const [name = ""] =
    /\bCC(?:0|[ -]BY(?:-(?:NC|SA|ND)){0,2})(?: \d\.\d)?\b/i.exec(usageTerms) ?? [];
  return name.toUpperCase();
}

const namespaces = {
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
};

/** How XMP holds a value: plainly, or in one of several languages. */
type Kind = "plain" | "in a language";

const properties: readonly {
  name: string;
  kind: Kind;
  of: (words: EmbeddedWords) => string | undefined;
}[] = [
  { name: "dc:description", kind: "in a language", of: ({ caption }) => caption },
  { name: "dc:rights", kind: "in a language", of: ({ copyright }) => copyright },
  { name: "photoshop:Credit", kind: "plain", of: ({ credit }) => credit },
  { name: "xmpRights:UsageTerms", kind: "in a language", of: ({ licence }) => licence },
  {
    name: "Iptc4xmpCore:AltTextAccessibility",
    kind: "in a language",
    of: ({ altText }) => altText,
  },
];

/** An XMP packet of the words (ISO 16684-1); null where there are none. */
export function xmpOf(words: EmbeddedWords): string | null {
  const held = properties.flatMap(({ name, kind, of }) => {
    const value = of(words) ?? "";
    return value === "" ? [] : [element(name, kind, escape(value))];
  });
  if (held.length === 0) return null;
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about=""${declared.join("")}>${held.join("")}</rdf:Description>` +
    '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
  );
}

function element(name: string, kind: Kind, value: string): string {
  switch (kind) {
    case "plain":
      return `<${name}>${value}</${name}>`;
    case "in a language":
      return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li></rdf:Alt></${name}>`;
  }
}

/** As XML 1.0 wants text: marks escaped, and characters that it cannot hold left out. */
function escape(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
