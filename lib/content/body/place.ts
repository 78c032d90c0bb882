// Which block of a story is meant: its place and its first words, as people tell each other.
import type { Body } from "@/lib/content/body/body";
import { kindOf, type Block } from "@/lib/content/blocks/kinds";

/** “paragraph 4”: the block's number among those of its kind. Null if the body does not have it. */
export function placeOf(body: Body, blockId: string): string | null {
  const block = body.find(({ id }) => id === blockId);
  if (!block) return null;
  const alike = body.filter(({ type }) => type === block.type);
  return `${kindOf(block).noun} ${alike.indexOf(block) + 1}`;
}

/** Characters of a block's opening, more or less. */
const openingLength = 60;

/** A block's first words, cut between words; empty if it has none of its own. */
export function openingOfBlock(block: Block): string {
  const words = kindOf(block).opening(block).trim().replace(/\s+/g, " ");
  if (words.length <= openingLength) return words;
  const cut = words.slice(0, openingLength + 1).lastIndexOf(" ");
  // Between words, unless that would cost more than half: not every script has spaces.
  const opening = cut > openingLength / 2 ? words.slice(0, cut) : words.slice(0, openingLength);
  return `${opening.replace(/[\p{Surrogate}\p{P}\s]+$/u, "")} …`;
}
