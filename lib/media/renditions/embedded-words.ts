// The words that go with a picture wherever it is served: written into each file as XMP, by the
// IPTC Photo Metadata Standard 2024.1. Where and with what it was taken is not among them.

/** The parts of a record that its renditions carry: who changes one of them has the renditions made anew. */
export const embeddedFields = [
  "caption",
  "altText",
  "headline",
  "creator",
  "credit",
  "source",
  "copyright",
  "usageTerms",
  "instructions",
  /** The last part of a term's address in IPTC's vocabulary, such as `digitalCapture`. */
  "digitalSourceType",
] as const;

/** Those that are empty or missing are not written. */
export type EmbeddedWords = Partial<Record<(typeof embeddedFields)[number], string>>;

const namespaces = {
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
  Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
};

/** How XMP holds a value: plainly, in one of several languages, or as the first of a list. */
type Kind = "plain" | "in a language" | "first of a list";

const properties: readonly {
  name: string;
  kind: Kind;
  of: (words: EmbeddedWords) => string | undefined;
}[] = [
  { name: "dc:description", kind: "in a language", of: ({ caption }) => caption },
  { name: "dc:creator", kind: "first of a list", of: ({ creator }) => creator },
  { name: "dc:rights", kind: "in a language", of: ({ copyright }) => copyright },
  { name: "photoshop:Headline", kind: "plain", of: ({ headline }) => headline },
  { name: "photoshop:Credit", kind: "plain", of: ({ credit }) => credit },
  { name: "photoshop:Source", kind: "plain", of: ({ source }) => source },
  { name: "photoshop:Instructions", kind: "plain", of: ({ instructions }) => instructions },
  { name: "xmpRights:UsageTerms", kind: "in a language", of: ({ usageTerms }) => usageTerms },
  {
    name: "Iptc4xmpCore:AltTextAccessibility",
    kind: "in a language",
    of: ({ altText }) => altText,
  },
  {
    name: "Iptc4xmpExt:DigitalSourceType",
    kind: "plain",
    of: ({ digitalSourceType: term }) =>
      term && `http://cv.iptc.org/newscodes/digitalsourcetype/${term}`,
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
    case "first of a list":
      return `<${name}><rdf:Seq><rdf:li>${value}</rdf:li></rdf:Seq></${name}>`;
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
