// Proves a merge: in split and joined blocks, every letter is accounted for.
import { blocksById, type Body } from "@/lib/content/body/body";
import type { Block } from "@/lib/content/blocks/kinds";
import type { Bodies } from "@/lib/content/merge/breaks";
import type { MergedList } from "@/lib/content/merge/list";
import { blockTokens, isTextBlock } from "@/lib/content/merge/text-block";

type Ids = ReadonlySet<string>;

/**
 * Ids of blocks with wrong letter counts. A new block counts with the one before it, a removed one with its former
 * neighbour. A letter must stand as often as both sides' changes make it; a change by both may be one or two. Blocks in
 * question are left out.
 */
export function unaccountedFor(bodies: Bodies, { outcomes }: MergedList<Block>): Set<string> {
  const wrong = new Set<string>();
  for (const ids of groupsOf(bodies)) {
    const among = [...ids].flatMap((id) => outcomes.get(id) ?? []);
    const merged = among.flatMap(({ mine }) => mine ?? []);
    if (among.some(({ isSettled }) => !isSettled) || doesAddUp(ids, bodies, merged)) continue;
    for (const id of ids) wrong.add(id);
  }
  return wrong;
}

/** Blocks that splits and joins may connect. */
function groupsOf({ base, mine, theirs }: Bodies): Ids[] {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(blocksById);
  const groups = new Map<string, Set<string>>();
  const tie = (body: Body, isTied: (id: string) => boolean) => {
    body.forEach(({ id }, index) => {
      const before = body[index - 1]?.id;
      if (before === undefined || !isTied(id)) return;
      const all = new Set([...(groups.get(before) ?? [before]), ...(groups.get(id) ?? [id])]);
      for (const one of all) groups.set(one, all);
    });
  };
  tie(base, (id) => !inMine?.has(id) || !inTheirs?.has(id));
  for (const side of [mine, theirs]) tie(side, (id) => !inBase?.has(id));
  return [...new Set(groups.values())];
}

function doesAddUp(ids: Ids, { base, mine, theirs }: Bodies, merged: readonly Block[]): boolean {
  const countIn = (body: Body) => countLetters(body.filter(({ id }) => ids.has(id)));
  const [was, my, their] = [countIn(base), countIn(mine), countIn(theirs)];
  const is = countLetters(merged);
  const letters = new Set([was, my, their, is].flatMap((counts) => [...counts.keys()]));
  return [...letters].every((letter) => {
    const [before, now] = [was.get(letter) ?? 0, is.get(letter) ?? 0];
    const byMine = (my.get(letter) ?? 0) - before;
    const byTheirs = (their.get(letter) ?? 0) - before;
    const asTwo = before + byMine + byTheirs;
    if (byMine * byTheirs <= 0) return now === asTwo;
    const asOne = before + (byMine > 0 ? Math.max(byMine, byTheirs) : Math.min(byMine, byTheirs));
    return Math.min(asOne, asTwo) <= now && now <= Math.max(asOne, asTwo);
  });
}

/** Without white space. */
function countLetters(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of blocks.filter(isTextBlock).flatMap(blockTokens)) {
    for (const letter of words.replaceAll(/[\s\0]/g, "")) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  return counts;
}
