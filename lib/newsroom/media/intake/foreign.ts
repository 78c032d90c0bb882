// What is no picture of ours: known by its bytes, so that a refusal can say what it is.

type Signature = {
  /** Completes “The file is …” or “… is hidden in the file”. */
  name: string;
  /** As Latin-1, or a pattern for it. */
  bytes: string | RegExp;
};

/** What a file, or what follows a picture in one, begins with. White space and a byte order mark before it do not count. */
const beginnings: readonly Signature[] = [
  {
    name: "an SVG drawing",
    bytes:
      /^(?:<\?xml[^>]{0,200}>\s{0,40})?(?:<!--.{0,400}?-->\s{0,40}|<!DOCTYPE[^>]{0,400}>\s{0,40}){0,4}<(?:\w{1,20}:)?svg[\s/>]/is,
  },
  {
    name: "a page of HTML",
    bytes: /^<(?:!doctype html|html|head|body|script|title|iframe|a |!--)/i,
  },
  { name: "a script", bytes: /^(?:<\?(?:php|=)|#!|<%)/i },
  { name: "XML", bytes: /^<\?xml/i },
  { name: "a PDF", bytes: "%PDF-" },
  { name: "PostScript", bytes: "%!PS" },
  { name: "a ZIP archive", bytes: /^PK(?:\x03\x04|\x05\x06|\x07\x08)/ },
  { name: "a RAR archive", bytes: "Rar!\x1a\x07" },
  { name: "a 7z archive", bytes: "7z\xbc\xaf\x27\x1c" },
  { name: "a compressed file", bytes: /^(?:\x1f\x8b\x08|BZh\d|\xfd7zXZ\x00|\x28\xb5\x2f\xfd)/ },
  {
    name: "a program",
    bytes: /^(?:\x7fELF|MZ|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|\xfe\xed\xfa[\xce\xcf])/,
  },
  { name: "a database", bytes: "SQLite format 3\x00" },
  { name: "a TIFF picture", bytes: /^(?:II[*+]\x00|MM\x00[*+])/ },
  { name: "a BMP picture", bytes: /^BM.{4}\x00\x00\x00\x00/s },
  { name: "a Photoshop document", bytes: "8BPS" },
  { name: "a JPEG XL picture", bytes: /^(?:\xff\x0a|\x00\x00\x00\x0cJXL )/ },
  { name: "a JPEG 2000 picture", bytes: /^\x00\x00\x00\x0cjP  / },
  { name: "an icon", bytes: /^\x00\x00[\x01\x02]\x00[\x01-\x20]\x00/ },
  { name: "a HEIC picture", bytes: /^.{4}ftyp(?:hei|hev|mif1|msf1)/s },
  { name: "a video", bytes: /^(?:.{4}(?:ftyp|moov)|\x1aE\xdf\xa3|RIFF.{4}AVI )/s },
  { name: "an audio file", bytes: /^(?:ID3|OggS|fLaC|RIFF.{4}WAVE)/s },
];

/** How the bytes begin, by name; null if not as anything that is listed here. */
export function nameOfForeign(bytes: Buffer): string | null {
  const beginning = bytes
    .toString("latin1", 0, 2048)
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replace(/^\s+(?=[<#%])/, "");
  return beginnings.find(({ bytes: known }) => matches(beginning, known))?.name ?? null;
}

function matches(beginning: string, known: string | RegExp): boolean {
  return typeof known === "string" ? beginning.startsWith(known) : known.test(beginning);
}
