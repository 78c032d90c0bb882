// What a drawing holds: pictures, text boxes and rules.
import { allWithin, childAt, childrenOf, textOf, type WordElement } from "@/lib/content/word/xml";

/** The newer form of two; the older if the newer has nothing that can be read. */
export function chosen(element: WordElement): WordElement {
  const choice = childAt(element, "mc:Choice");
  const fallback = childAt(element, "mc:Fallback");
  const isRead = (one: WordElement | null) =>
    one !== null && (partsOfDrawing(one).length > 0 || hasText(one));
  const one = isRead(choice) || !isRead(fallback) ? choice : fallback;
  return one ?? { name: "mc:Choice", attrs: {}, children: [] };
}

function hasText(element: WordElement): boolean {
  return childrenOf(element).some((child) => child.name === "w:t" || hasText(child));
}

/** Looked at once for each: of two forms within two forms each would be looked at twice as often as the one around it. */
const drawn = new WeakMap<WordElement, WordElement[]>();

/** Pictures, text boxes and rules; what stands in a text box is its own. */
export function partsOfDrawing(element: WordElement): WordElement[] {
  const known = drawn.get(element);
  if (known !== undefined) return known;
  const parts = findPartsOfDrawing(element);
  drawn.set(element, parts);
  return parts;
}

function findPartsOfDrawing(element: WordElement): WordElement[] {
  return childrenOf(element).flatMap((child) => {
    if (/^(w:txbxContent|a:blip|v:imagedata)$/.test(child.name)) return [child];
    if (child.name === "v:rect" && /^(t|true|1)$/.test(child.attrs["o:hr"] ?? "")) return [child];
    if (child.name === "mc:AlternateContent") return partsOfDrawing(chosen(child));
    return partsOfDrawing(child);
  });
}

export function wordsIn(element: WordElement): string {
  return allWithin(element, "w:t").map(textOf).join("");
}
