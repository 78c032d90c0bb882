import { childrenOf, textOf, type WordElement } from "@/lib/content/word/xml";

/** Through content controls and the like, but not into tables within. */
export function within(element: WordElement, name: string): WordElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return /^(w:(sdt|sdtContent|customXml|ins|del)|mc:(AlternateContent|Choice))$/.test(child.name)
      ? within(child, name)
      : [];
  });
}

export function wordsWithin(element: WordElement): string {
  if (/^(w:t|w:delText|m:t)$/.test(element.name)) return textOf(element);
  if (/^w:(tab|br|cr)$/.test(element.name)) return " ";
  return childrenOf(element).map(wordsWithin).join("");
}
