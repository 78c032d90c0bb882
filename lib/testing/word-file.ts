// Word files for tests, written part by part.
import { strToU8, zipSync } from "fflate";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function escapedXml(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** A run of words; `look` is the XML of its properties. */
export function run(words: string, look = ""): string {
  const properties = look === "" ? "" : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapedXml(words)}</w:t></w:r>`;
}

/** A paragraph of runs; `look` is the XML of its properties. */
export function paragraph(inner: string, look = ""): string {
  return `<w:p>${look === "" ? "" : `<w:pPr>${look}</w:pPr>`}${inner}</w:p>`;
}

export const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
export const item = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
/** Each cell is the XML of its paragraphs. */
export function table(...rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
  return `<w:tbl>${rows.map(row).join("")}</w:tbl>`;
}
export const inserted = (inner: string) => `<w:ins w:id="1" w:author="Ann">${inner}</w:ins>`;
export const deleted = (words: string) =>
  `<w:del w:id="2" w:author="Ann"><w:r><w:delText xml:space="preserve">${escapedXml(words)}</w:delText></w:r></w:del>`;

export function drawing(id: string, altText: string): string {
  return (
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${escapedXml(altText)}"/>` +
    `<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>` +
    `</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}

type Parts = {
  body: string;
  /** By id: a part's name, or an address outside. */
  relations?: Record<string, { kind: string; target: string; isOutside?: boolean }>;
  comments?: string;
  footnotes?: string;
  header?: string;
  title?: string;
  /** More parts, or others in place of those above. */
  files?: Record<string, Uint8Array | string>;
};

/** List 1 has bullets, list 2 has numbers, each on nine levels. */
const numbering = ["bullet", "decimal"]
  .map(
    (format, at) =>
      `<w:abstractNum w:abstractNumId="${at}">` +
      Array.from(
        { length: 9 },
        (_, depth) => `<w:lvl w:ilvl="${depth}"><w:numFmt w:val="${format}"/></w:lvl>`,
      ).join("") +
      "</w:abstractNum>",
  )
  .join("")
  .concat('<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
  .concat('<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>');

const styles = [
  ["Titel", "Title"],
  ["berschrift1", "heading 1"],
  ["berschrift2", "heading 2"],
  ["Zitat", "Quote"],
  ["Beschriftung", "caption"],
]
  .map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  .join("")
  .concat(
    '<w:style w:type="character" w:styleId="Hush"><w:name w:val="Hush"/><w:rPr><w:vanish/></w:rPr></w:style>',
  );

/** A German Word's file: its styles have German ids and English names. */
export function wordFile(parts: Parts): Uint8Array<ArrayBuffer> {
  const { body, comments, footnotes, header, title = "" } = parts;
  const relations = {
    styles: { kind: "styles", target: "styles.xml" },
    numbering: { kind: "numbering", target: "numbering.xml" },
    ...(comments !== undefined && { comments: { kind: "comments", target: "comments.xml" } }),
    ...(footnotes !== undefined && { footnotes: { kind: "footnotes", target: "footnotes.xml" } }),
    ...(header !== undefined && { header: { kind: "header", target: "header1.xml" } }),
    ...parts.relations,
  } as Record<string, { kind: string; target: string; isOutside?: boolean }>;
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": relationsXml({
      rId1: { kind: "officeDocument", target: "word/document.xml" },
      rId2: { kind: "core-properties", target: "docProps/core.xml" },
    }),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapedXml(title)}</dc:title></cp:coreProperties>`,
    "word/document.xml": `<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": relationsXml(relations),
    "word/styles.xml": `<w:styles ${namespaces}>${styles}</w:styles>`,
    "word/numbering.xml": `<w:numbering ${namespaces}>${numbering}</w:numbering>`,
    ...(comments !== undefined && {
      "word/comments.xml": `<w:comments ${namespaces}>${comments}</w:comments>`,
    }),
    ...(footnotes !== undefined && {
      "word/footnotes.xml": `<w:footnotes ${namespaces}>${footnotes}</w:footnotes>`,
    }),
    ...(header !== undefined && { "word/header1.xml": `<w:hdr ${namespaces}>${header}</w:hdr>` }),
    ...parts.files,
  };
  return new Uint8Array(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === "string"
            ? strToU8(/^<\?xml/.test(content) ? content : head + content)
            : content,
        ]),
      ),
      // The same parts give the same bytes.
      { mtime: new Date("2026-01-02T00:00:00Z") },
    ),
  );
}

function relationsXml(relations: NonNullable<Parts["relations"]>): string {
  const rows = Object.entries(relations).map(
    ([id, { kind, target, isOutside }]) =>
      `<Relationship Id="${id}" Type="${relation}/${kind}" Target="${escapedXml(target)}"${isOutside ? ' TargetMode="External"' : ""}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join("")}</Relationships>`;
}
