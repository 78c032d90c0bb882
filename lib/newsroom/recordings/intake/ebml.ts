// Elements of EBML (RFC 8794): an id and a length of variable size each.
import { cutOff, damaged, type Bytes } from "@/lib/newsroom/recordings/intake/bytes";
import { mostWithin } from "@/lib/newsroom/recordings/intake/found";

export const idsOf = {
  head: 0x1a45dfa3,
  segment: 0x18538067,
  cluster: 0x1f43b675,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  attachments: 0x1941a469,
} as const;

/** `end`: null if the element does not say it. */
export type Element = { id: number; start: number; end: number | null };

/** The longest head of an element: four bytes of id, eight of length. */
const longestHead = 12;

export async function elementAt(bytes: Bytes, at: number): Promise<Element> {
  const head = await bytes.at(at, Math.min(longestHead, bytes.size - at));
  const read = readHead(head, 0);
  if (read === null) throw cutOff();
  const start = at + read.length;
  return { id: read.id, start, end: read.size === null ? null : start + read.size };
}

type Part = { id: number; content: Buffer };

/** The elements within bytes that were read. */
export function partsOf(bytes: Buffer): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < bytes.length;) {
    const read = readHead(bytes, at);
    if (read === null || read.size === null || parts.length >= mostWithin) throw damaged();
    const start = at + read.length;
    if (start + read.size > bytes.length) throw damaged();
    parts.push({ id: read.id, content: bytes.subarray(start, start + read.size) });
    at = start + read.size;
  }
  return parts;
}

function readHead(bytes: Buffer, at: number) {
  const idLength = lengthBy(bytes[at]);
  if (idLength === null || idLength > 4) throw damaged();
  const sizeAt = at + idLength;
  const sizeLength = lengthBy(bytes[sizeAt]);
  if (sizeAt >= bytes.length || sizeAt + (sizeLength ?? 0) > bytes.length) return null;
  if (sizeLength === null) throw damaged();
  let size = (bytes[sizeAt] ?? 0) & (0xff >> sizeLength);
  let isUnknown = size === 0xff >> sizeLength;
  for (const one of bytes.subarray(sizeAt + 1, sizeAt + sizeLength)) {
    size = size * 256 + one;
    isUnknown &&= one === 0xff;
  }
  return {
    id: bytes.readUIntBE(at, idLength),
    length: idLength + sizeLength,
    size: isUnknown ? null : size,
  };
}

/** By the zeros that it begins with. */
function lengthBy(first: number | undefined): number | null {
  if (first === undefined || first === 0) return null;
  return Math.clz32(first) - 23;
}

function contentOf(parts: readonly Part[], id: number): Buffer | null {
  return parts.find((part) => part.id === id)?.content ?? null;
}

export function numberIn(parts: readonly Part[], id: number): number | null {
  const content = contentOf(parts, id);
  if (content === null || content.length > 6) return null;
  return content.length === 0 ? 0 : content.readUIntBE(0, content.length);
}

export function floatIn(parts: readonly Part[], id: number): number | null {
  const content = contentOf(parts, id);
  if (content?.length === 4) return content.readFloatBE(0);
  return content?.length === 8 ? content.readDoubleBE(0) : null;
}

export function textIn(parts: readonly Part[], id: number): string {
  return (contentOf(parts, id) ?? Buffer.alloc(0)).toString("latin1").replace(/\0+$/, "");
}
