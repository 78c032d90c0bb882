// Pictures, formulas, films and other parts of pasted HTML that are no text.
import { wordsWithin } from "@/components/desk/body-editor/paste/comments";
import {
  isLocal,
  pastedPicture,
  type PastedPicture,
} from "@/components/desk/body-editor/paste/pictures";
import { picturesInRtf } from "@/components/desk/body-editor/paste/rtf-pictures";

/** Shown, but no part of a story. */
const others = {
  embedded: "iframe, object, embed, audio, video, canvas",
  formula: ".katex, mjx-container, math",
  drawing: "svg",
  control: "button, select, textarea, dialog",
} as const;

export type PastedPart = PastedPicture | { kind: keyof typeof others; words: string };

/** By the marks that stand in the source for pictures and other parts, so that nothing is fetched. */
export function markParts(source: Document, rtf: string): Map<Element, PastedPart> {
  const marks = new Map<Element, PastedPart>();
  const locals = [...source.querySelectorAll("img")].filter(isLocal);
  const files = locals.length === 0 ? [] : picturesInRtf(rtf);
  const fileOf = (image: Element) =>
    files.length === locals.length
      ? (files[locals.indexOf(image as HTMLImageElement)] ?? null)
      : null;
  for (const element of source.querySelectorAll(`img, ${Object.values(others).join(", ")}`)) {
    if (!element.isConnected) continue;
    const mark = source.createElement("span");
    for (const name of ["class", "style", "hidden"]) {
      const value = element.getAttribute(name);
      if (value !== null) mark.setAttribute(name, value);
    }
    const part =
      element.tagName === "IMG" ? pastedPicture(element, fileOf(element)) : otherPart(element);
    if (part !== null) marks.set(mark, part);
    element.replaceWith(mark);
  }
  return marks;
}

/** Null for one that says nothing, such as an icon. */
function otherPart(element: Element): PastedPart | null {
  const kinds = Object.keys(others) as (keyof typeof others)[];
  const kind = kinds.find((one) => element.matches(others[one])) ?? "embedded";
  const words = element.querySelector("annotation")?.textContent?.trim() ?? wordsWithin(element);
  if (kind !== "embedded") return /[\p{L}\p{N}]/u.test(words) ? { kind, words } : null;
  const address = ["title", "src", "data"].map((name) => element.getAttribute(name)).find(Boolean);
  return { kind, words: address ?? words };
}
