// A word processor's HTML names its pictures by a path of that machine. The RTF that it copies beside has their bytes.

/** Characters: twice a large picture's bytes, and more. */
const longestRtf = 150_000_000;

const kinds = [
  { sign: /\\pngblip\b/, type: "image/png", ending: "png" },
  { sign: /\\jpegblip\b/, type: "image/jpeg", ending: "jpg" },
];

/** In the order of the text; null for a kind of picture that is for printing alone. */
export function picturesInRtf(rtf: string): (File | null)[] {
  if (!rtf.startsWith("{\\rtf") || rtf.length > longestRtf) return [];
  const pictures: (File | null)[] = [];
  // Each picture stands twice: the second time for old programs.
  const pattern = /\\(nonshppict|pict)\b/g;
  let isForOld = false;
  for (let found = pattern.exec(rtf); found !== null; found = pattern.exec(rtf)) {
    if (found[1] === "nonshppict") isForOld = true;
    else {
      if (!isForOld) pictures.push(pictureAt(rtf, pattern.lastIndex, pictures.length + 1));
      isForOld = false;
    }
  }
  return pictures;
}

function pictureAt(rtf: string, from: number, number: number): File | null {
  const { head, data } = groupAt(rtf, from);
  const kind = kinds.find(({ sign }) => sign.test(head));
  if (kind === undefined || data.length < 16) return null;
  const bytes = Uint8Array.from({ length: data.length >> 1 }, (_, at) =>
    parseInt(data.slice(2 * at, 2 * at + 2), 16),
  );
  return new File([bytes], `Pasted picture ${number}.${kind.ending}`, { type: kind.type });
}

/** The control words of a group, and its digits; groups within it are passed over. */
function groupAt(rtf: string, from: number): { head: string; data: string } {
  const tokens = /[{}]|\\[a-z]+-?\d* ?|\\[^a-z]|[0-9a-f\s]+|[^{}\\]/giy;
  tokens.lastIndex = from;
  let [head, data, depth] = ["", "", 0];
  for (let found = tokens.exec(rtf); found !== null; found = tokens.exec(rtf)) {
    const [token] = found;
    if (token === "{") depth += 1;
    else if (token === "}" && depth === 0) break;
    else if (token === "}") depth -= 1;
    else if (depth > 0) continue;
    else if (token.startsWith("\\")) head += token;
    else data += token.replace(/\s+/g, "");
  }
  return { head, data };
}
