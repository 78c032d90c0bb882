import type { Body } from "@/lib/content/body/body";
import { kindOf, type Block } from "@/lib/content/blocks/kinds";

/** “paragraph 4”, counted within its kind. Null if the body does not have it. */
export function placeOf(body: Body, blockId: string): string | null {
  const block = body.find(({ id }) => id === blockId);
  if (!block) return null;
  const alike = body.filter(({ type }) => type === block.type);
  return `${kindOf(block).noun} ${alike.indexOf(block) + 1}`;
}

/** In characters, roughly. */
const openingLength = 60;

/** Cut between words; may be empty. */
export function openingOfBlock(block: Block): string {
  const words = kindOf(block).opening(block).trim().replace(/\s+/g, " ");
  if (words.length <= openingLength) return words;
  const cut = words.slice(0, openingLength + 1).lastIndexOf(" ");
  // Unless that would cost more than half: not every script has spaces.
  const opening = cut > openingLength / 2 ? words.slice(0, cut) : words.slice(0, openingLength);
  return `${opening.replace(/[\p{Surrogate}\p{P}\s]+$/u, "")} …`;
}
