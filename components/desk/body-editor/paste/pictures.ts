// A picture in the HTML itself can be uploaded; others come as an address only.

export type PastedPicture =
  | { kind: "file"; file: File }
  | { kind: "unfetched" | "foreign"; words: string }
  /** A picture that stands for a letter. */
  | { kind: "words"; words: string };

const extensions: Record<string, string> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/jpg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/tiff": "tiff",
};

/** Null for an invisible one, such as a mail's counter. `fromRtf`: its bytes in the copy's other form. */
export function pastedPicture(image: Element, fromRtf: File | null): PastedPicture | null {
  const alt = image.getAttribute("alt")?.trim() ?? "";
  const emoji = emojiOf(image);
  if (emoji !== null) return { kind: "words", words: emoji };
  if (/^(\p{Extended_Pictographic}|\p{Emoji_Component})+$/u.test(alt) && !/^[\d#*]+$/.test(alt)) {
    return { kind: "words", words: alt };
  }
  if (["width", "height"].some((side) => isDot(image.getAttribute(side)))) return null;
  const later = ["data-src", "data-original", "data-lazy-src"]
    .map((name) => image.getAttribute(name))
    .find((address) => address !== null && address !== "");
  const address = (later ?? image.getAttribute("src") ?? "").trim();
  const words = alt || nameIn(address);
  if (/^(https?:)?\/\//i.test(address) || image.getAttribute("srcset")) {
    return { kind: "foreign", words };
  }
  const file = fileOf(address) ?? fromRtf;
  return file === null ? { kind: "unfetched", words } : { kind: "file", file };
}

/** Of this machine or a mail: its bytes may be in the copy's RTF. */
export function isLocal(image: Element): boolean {
  return /^\s*(file|cid):/i.test(image.getAttribute("src") ?? "");
}

/** Slack names an emoji, and has its code in the picture's address. */
function emojiOf(image: Element): string | null {
  if (!image.hasAttribute("data-stringify-emoji")) return null;
  const [, codes] =
    /\/([0-9a-f]{2,6}(?:-[0-9a-f]{2,6})*)\.(?:png|gif)/i.exec(image.getAttribute("src") ?? "") ??
    [];
  if (codes === undefined) return image.getAttribute("data-stringify-emoji");
  return String.fromCodePoint(
    ...codes.split("-").map((code) => Math.min(parseInt(code, 16), 0x10ffff)),
  );
}

function nameIn(address: string): string {
  if (/^data:/i.test(address)) return "";
  return address.split(/[?#]/)[0]?.split(/[/\\]/).at(-1)?.slice(0, 200) ?? "";
}

function isDot(length: string | null): boolean {
  return length !== null && /^\s*[0-2](px)?\s*$/.test(length);
}

function fileOf(address: string): File | null {
  const [, type = "", data = ""] = /^data:([\w/+.-]+)[^,]*;base64,(.*)$/is.exec(address) ?? [];
  const extension = extensions[type.toLowerCase()];
  if (extension === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(decodeURIComponent(data)), (one) => one.charCodeAt(0));
    return new File([bytes], `Pasted picture.${extension}`, { type });
  } catch {
    return null;
  }
}
