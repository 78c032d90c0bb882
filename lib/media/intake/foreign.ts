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
    bytes: /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:\w+:)?svg[\s/>]/is,
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
  { name: "a film", bytes: /^(?:.{4}(?:ftyp|moov)|\x1aE\xdf\xa3|RIFF.{4}AVI )/s },
  { name: "a sound", bytes: /^(?:ID3|OggS|fLaC|RIFF.{4}WAVE)/s },
];

/** What other programs would find anywhere in a file, and take the file for that. Honest pictures have none of it. */
const smuggled: readonly (Signature & { bytes: string })[] = [
  { name: "a page of HTML", bytes: "<html" },
  { name: "a page of HTML", bytes: "<!doctype html" },
  { name: "an SVG drawing", bytes: "<svg" },
  { name: "a script", bytes: "<script" },
  { name: "a script", bytes: "<?php" },
];

/** How the bytes begin, by name; null if not as anything that is listed here. */
export function nameOfForeign(bytes: Buffer): string | null {
  const beginning = bytes
    .toString("latin1", 0, 2048)
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replace(/^\s+(?=[<#%])/, "");
  return beginnings.find(({ bytes: known }) => matches(beginning, known))?.name ?? null;
}

/** What is hidden in a file that begins as a picture; null if nothing that is listed here is. */
export function nameOfSmuggled(bytes: Buffer): string | null {
  // Readers of PDF look for its mark in the first 1,024 bytes.
  if (bytes.subarray(0, 1024 + 5).includes("%PDF-")) return "a PDF";
  if (endsAsArchive(bytes)) return "a ZIP archive";
  for (let at = bytes.indexOf("<"); at !== -1; at = bytes.indexOf("<", at + 1)) {
    const words = bytes.toString("latin1", at, at + 16).toLowerCase();
    const found = smuggled.find(({ bytes: known }) => words.startsWith(known));
    if (found) return found.name;
  }
  return null;
}

function matches(beginning: string, known: string | RegExp): boolean {
  return typeof known === "string" ? beginning.startsWith(known) : known.test(beginning);
}

/** A ZIP archive is read from its end: a record of 22 bytes and a remark whose length it says. */
function endsAsArchive(bytes: Buffer): boolean {
  const mark = Buffer.from("PK\x05\x06", "latin1");
  const tail = bytes.subarray(-(22 + 0xffff));
  for (let at = tail.indexOf(mark); at !== -1; at = tail.indexOf(mark, at + 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true;
  }
  return false;
}
