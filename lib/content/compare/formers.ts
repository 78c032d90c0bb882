// The former text of each block, across splits and joins.
import { blocksById, type Body } from "@/lib/content/body/body";
import type { Block } from "@/lib/content/blocks/kinds";
import { join, seamOf } from "@/lib/content/compare/joins";
import { isSame } from "@/lib/base/same";
import { isSplitBlock, splitAt, splitPoint, type SplitBlock } from "@/lib/content/compare/splits";

export type Former = {
  block: Block;
  /** Formerly behind it, and now at its end. */
  joined: SplitBlock[];
  isSplitOff: boolean;
};

/** By id: the same block, the part of a split paragraph, or all of the joined ones. A new block has none. */
export function formersOf(before: Body, after: Body, mostEdits: number): Map<string, Former> {
  const formers = new Map<string, Former>();
  for (const block of before) formers.set(block.id, { block, joined: [], isSplitOff: false });
  findSplits(formers, after, mostEdits);
  findJoins(formers, before, after, mostEdits);
  return formers;
}

function findSplits(formers: Map<string, Former>, after: Body, mostEdits: number): void {
  after.forEach((part, index) => {
    const head = after[index - 1];
    if (formers.has(part.id) || !isSplitBlock(part) || !isSplitBlock(head)) return;
    const former = formers.get(head.id);
    if (!former || !isSplitBlock(former.block) || isSame(former.block.text, head.text)) return;
    const point = splitPoint(former.block.text, head.text, part.text, mostEdits);
    const [first, second] = point ? splitAt(former.block, part, point) : [];
    if (!first || !second) return;
    formers.set(head.id, { ...former, block: first });
    // Its other fields stayed with the first part.
    const rest = { ...first, id: part.id, text: second.text };
    const block = "attribution" in rest ? { ...rest, attribution: "" } : rest;
    formers.set(part.id, { block, joined: [], isSplitOff: true });
  });
}

function findJoins(
  formers: Map<string, Former>,
  before: Body,
  after: Body,
  mostEdits: number,
): void {
  const now = blocksById(after);
  let first = before[0];
  for (const second of before.slice(1)) {
    const former = first && formers.get(first.id);
    const whole = now.has(second.id) ? null : joined(first, second, now, mostEdits);
    if (whole && former && isSplitBlock(second)) {
      formers.set(whole.id, { ...former, joined: [...former.joined, second] });
      formers.delete(second.id);
      first = whole;
    } else first = second;
  }
}

/** If the first holds both now. */
function joined(
  first: Block | undefined,
  second: Block,
  now: ReadonlyMap<string, Block>,
  mostEdits: number,
): SplitBlock | null {
  const both = first && now.get(first.id);
  if (!isSplitBlock(first) || !isSplitBlock(second) || !isSplitBlock(both)) return null;
  if (isSame(first.text, both.text)) return null;
  const seam = seamOf(first.text, second.text, both.text, mostEdits);
  return seam && join(first, seam, second);
}
