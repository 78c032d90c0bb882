// What is hidden in a picture's file: looked for where words can be, never in the picture's own compressed data, in which
// any four bytes stand by chance in one large file of some hundred.

/** As other programs find it, and take the file for that. Honest pictures say none of it in their words. */
const marks: readonly { name: string; mark: RegExp }[] = [
  { name: "a page of HTML", mark: /^<(?:html|!doctype html)/ },
  // Four letters alone stand by chance in what phones' makers append: what follows is looked at as well.
  { name: "an SVG drawing", mark: /^<svg[\s/>](?:[\t\n\r -~]{4}|.{0,3}$)/ },
  { name: "a script", mark: /^<(?:script|\?php)/ },
];
const anyMark = /<(?:html|!doctype html|svg|script|\?php)/gi;

/** Bytes that are looked at in one go, and by how many two looks overlap. */
const window = { size: 64 * 1024, overlap: 32 };

/** Readers of PDF look for its mark in so many bytes from the beginning. */
const pdfHead = 1024;

/** Takes ranges of a file in which words can be, in their order, and tells what is hidden there. */
export type Search = {
  tell: (from: number, to: number) => void;
  /** By name; null if nothing is. */
  found: () => string | null;
};

/** Ranges that follow each other without a gap are one: nothing hides where they meet. */
export function searchIn(bytes: Buffer): Search {
  let [from, to] = [0, 0];
  let name: string | null = null;
  const look = () => {
    if (name === null && to > from) name = hiddenIn(bytes, from, to);
  };
  return {
    tell: (nextFrom, nextTo) => {
      if (nextFrom !== to) {
        look();
        from = nextFrom;
      }
      to = nextTo;
    },
    found: () => {
      look();
      [from, to] = [0, 0];
      return name;
    },
  };
}

/** What is hidden in words that were read out of a file; null if nothing is. */
export function nameOfSmuggled(words: Buffer): string | null {
  const { tell, found } = searchIn(words);
  tell(0, words.length);
  return found();
}

function hiddenIn(bytes: Buffer, from: number, to: number): string | null {
  if (bytes.subarray(from, Math.min(to, pdfHead + 5)).includes("%PDF-")) return "a PDF";
  if (endsAsArchive(bytes, from, to)) return "a ZIP archive";
  for (let at = from; at < to; at += window.size) {
    const text = bytes.toString("latin1", at, Math.min(at + window.size + window.overlap, to));
    for (const { index } of text.matchAll(anyMark)) {
      const words = text.slice(index, index + window.overlap).toLowerCase();
      const found = marks.find(({ mark }) => mark.test(words));
      if (found) return found.name;
    }
  }
  return null;
}

/** A ZIP archive is read from the file's end: a record of 22 bytes, on one disk, and a remark whose length it says. */
function endsAsArchive(bytes: Buffer, from: number, to: number): boolean {
  const mark = Buffer.from("PK\x05\x06\0\0\0\0", "latin1");
  const start = Math.max(from, bytes.length - (22 + 0xffff));
  const part = bytes.subarray(0, to);
  for (let at = part.indexOf(mark, start); at !== -1; at = part.indexOf(mark, at + 1)) {
    const end = at + 22;
    if (end <= bytes.length && end + bytes.readUInt16LE(at + 20) <= bytes.length) return true;
  }
  return false;
}
