// Files that are made to cost too much, or to do something, are refused in one sentence.
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { largestWordFile, wordLimits } from "@/lib/content/word/limits";
import { readWord } from "@/lib/content/word/read-word";
import { paragraph, run, wordFile } from "@/lib/testing/word-file";

const body = paragraph(run("Words."));
const withFiles = (files: Record<string, string | Uint8Array>) => wordFile({ body, files });
const documentOf = (inner: string, before = "") =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;

function refusalOf(bytes: Uint8Array): string {
  try {
    readWord(bytes);
  } catch (error) {
    if (error instanceof InvalidInputError) return error.message;
    throw error;
  }
  return "It came in.";
}

/** The part is in the archive as it is, and states another size. */
function storedAs(size: number): Uint8Array {
  const name = "word/media/image1.png";
  const stored = zipSync({
    "[Content_Types].xml": new Uint8Array(1),
    [name]: [new Uint8Array(2_000), { level: 0 }],
  });
  return withStatedSize(stored, name, size);
}

/** The stated size of a part, in the archive's directory, becomes another. */
function withStatedSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const found = new TextDecoder().decode(changed.subarray(at + 46, at + 46 + length));
    if (found === name) view.setUint32(at + 24, size, true);
  }
  return changed;
}

describe("a Word file is refused", () => {
  const macros = /has macros/;
  it.each([
    [
      "with a stored part that states no size",
      storedAs(0),
      /no Word document|not a Word|cannot be read/i,
    ],
    ["with a macro's part", withFiles({ "word/vbaProject.bin": new Uint8Array(8) }), macros],
    [
      "that says it has macros",
      withFiles({
        "[Content_Types].xml":
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
      macros,
    ],
    [
      "with entities that grow",
      withFiles({
        "word/document.xml": documentOf(
          body.replace("Words.", "&c;"),
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>',
        ),
      }),
      /document type/,
    ],
    [
      "with an entity that reads a file",
      withFiles({
        "word/document.xml": documentOf(
          body,
          '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        ),
      }),
      /document type/,
    ],
    [
      "with elements within elements without end",
      withFiles({ "word/document.xml": documentOf("<w:sdt>".repeat(100_000)) }),
      /parts within parts/,
    ],
    [
      "with too many elements",
      withFiles({ "word/document.xml": documentOf("<w:p/>".repeat(wordLimits.elements + 1)) }),
      /parts within parts/,
    ],
    [
      "with thousands of parts",
      withFiles(
        Object.fromEntries(
          Array.from({ length: wordLimits.parts }, (_, at) => [`word/p${at}.xml`, ""]),
        ),
      ),
      /more than 2,000 parts/,
    ],
    [
      "with a text that unpacks to more than 16 MiB",
      withFiles({ "word/document.xml": new Uint8Array(wordLimits.text + 1).fill(32) }),
      /unpacks to more/,
    ],
    ["that is larger than 32 MiB", new Uint8Array(largestWordFile + 1), /larger than 32 MiB/],
    [
      "with a password, or of an older Word",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      /password/,
    ],
    ["that is another archive", zipSync({ "a.txt": new Uint8Array(3) }), /no Word document/],
    ["that is no archive", new TextEncoder().encode("Published: today"), /no Word document/],
    ["that ends too early", withFiles({}).slice(0, 900), /no Word document/],
    [
      "with XML that is not well formed",
      withFiles({ "word/document.xml": "<w:document>" }),
      /not well-formed|damaged/,
    ],
    ["without its text", withFiles({ "word/document.xml": "<a/>" }), /no Word document/],
  ])("%s", (_, bytes, sentence) => {
    const refusal = refusalOf(bytes);
    expect(refusal).toMatch(sentence);
    expect(refusal).not.toContain("\n");
  });

  it("if a part is longer than the archive says: no more than that is unpacked", () => {
    const large = withFiles({ "word/document.xml": new Uint8Array(40_000_000).fill(32) });
    expect(large.length).toBeLessThan(200_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(refusalOf(withStatedSize(large, "word/document.xml", 1_000))).toMatch(/damaged/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it("if the archive says that a part is longer than it may be, before anything is kept for it", () => {
    const stated = withStatedSize(withFiles({}), "word/document.xml", 4_000_000_000);
    expect(refusalOf(stated)).toMatch(/unpacks to more/);
  });
});

it("styles that are based on each other in a circle are read to an end", () => {
  const circle = (id: string, base: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${base}"/></w:style>`;
  const file = withFiles({
    "word/styles.xml": `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${circle("A", "B")}${circle("B", "A")}</w:styles>`,
    "word/document.xml": documentOf(paragraph(run("Words."), '<w:pStyle w:val="A"/>')),
  });
  expect(readWord(file).blocks).toHaveLength(1);
});

it("a file of another Word that names its elements otherwise is read", () => {
  const file = withFiles({
    "word/document.xml":
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Words.</x:t></x:r></x:p></x:body></x:document>',
  });
  expect(readWord(file).blocks).toMatchObject([{ text: [{ text: "Words." }] }]);
});
