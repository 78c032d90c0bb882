// A picture in the HTML itself can be uploaded; others come as an address only.

export type PastedPicture =
  | { kind: "file"; file: File }
  | { kind: "unfetched" | "foreign" }
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

/** Null for an invisible one, such as a mail's counter. */
export function pastedPicture(image: Element): PastedPicture | null {
  const alt = image.getAttribute("alt")?.trim() ?? "";
  if (/^(\p{Extended_Pictographic}|\p{Emoji_Component})+$/u.test(alt) && !/^[\d#*]+$/.test(alt)) {
    return { kind: "words", words: alt };
  }
  if (["width", "height"].some((side) => isDot(image.getAttribute(side)))) return null;
  const later = ["data-src", "data-original", "data-lazy-src"]
    .map((name) => image.getAttribute(name))
    .find((address) => address !== null && address !== "");
  const address = (later ?? image.getAttribute("src") ?? "").trim();
  if (/^(https?:)?\/\//i.test(address) || image.getAttribute("srcset")) return { kind: "foreign" };
  const file = fileOf(address);
  return file === null ? { kind: "unfetched" } : { kind: "file", file };
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
