// A paragraph that was joined to the one before it, told from its words.
import type { Text } from "@/lib/articles/body";
import { isMostlyKept, type SplitBlock } from "@/lib/articles/compare/splits";
import { isBlank, isItemBreak, itemsOf, tokensOf, type Token } from "@/lib/articles/compare/tokens";
import { wordChanges } from "@/lib/articles/compare/word-changes";

/**
 * What the joiner put between the two texts (a space, or nothing); null where they were not joined:
 * words were written at the seam, or less than half of the second text is in it.
 */
export function seamOf(first: Text, second: Text, joined: Text, mostEdits: number): Token[] | null {
  const [parts, tokens] = [tokensOf([first, second]), tokensOf([joined])];
  const changes = wordChanges(parts, tokens, mostEdits);
  const seam = parts.findIndex(isItemBreak);
  const change = changes.find(({ from, to }) => from <= seam && seam < to);
  if (!change) return null;
  const put = tokens.slice(change.start, change.end);
  if (![...parts.slice(change.from, change.to), ...put].every(isBlank)) return null;
  const isGone = (index: number) => changes.some(({ from, to }) => from <= index && index < to);
  return isMostlyKept(parts, seam + 1, isGone) ? put : null;
}

export function join(first: SplitBlock, seam: Token[], second: SplitBlock): SplitBlock {
  const tokens = [...tokensOf([first.text]), ...seam, ...tokensOf([second.text])];
  return { ...first, text: itemsOf(tokens)[0] ?? [] };
}
