// One side joined a paragraph to the one before it: the same join for those who still have two.
import type { Body } from "@/lib/articles/body";
import { join, seamOf } from "@/lib/articles/compare/joins";
import { isSame } from "@/lib/articles/compare/same";
import { isSplitBlock } from "@/lib/articles/compare/splits";

/** A join is replayed where the other side wrote in one of the two, and left the kind of the second as it was. */
export function replayJoins(
  joiner: Body,
  base: Body,
  other: Body,
  mostEdits: number,
): { base: Body; other: Body } {
  const [before, others] = [[...base], [...other]];
  const find = (body: Body, id: string | undefined) => body.find((one) => one.id === id);
  const joinerIds = new Set(joiner.map(({ id }) => id));
  for (const second of base) {
    if (joinerIds.has(second.id)) continue;
    const place = before.findIndex(({ id }) => id === second.id);
    const first = before[place - 1];
    if (!isSplitBlock(first) || !isSplitBlock(second)) continue;
    const joined = find(joiner, first.id);
    const [otherFirst, otherSecond] = [find(others, first.id), find(others, second.id)];
    if (!isSplitBlock(joined) || !isSplitBlock(otherFirst) || !isSplitBlock(otherSecond)) continue;
    const isUntouched = isSame(first.text, otherFirst.text) && isSame(second, otherSecond);
    if (isUntouched || !isSame({ ...second, text: [] }, { ...otherSecond, text: [] })) continue;
    const seam = seamOf(first.text, second.text, joined.text, mostEdits);
    if (seam === null) continue;
    before.splice(place - 1, 2, join(first, seam, second));
    others.splice(others.indexOf(otherFirst), 1, join(otherFirst, seam, otherSecond));
    others.splice(others.indexOf(otherSecond), 1);
  }
  return { base: before, other: others };
}
