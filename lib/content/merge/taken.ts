// What was taken from theirs without a question, for the desk to say.
import { blocksById, type Body } from "@/lib/content/body/body";
import type { Block } from "@/lib/content/blocks/kinds";
import { movedIds } from "@/lib/content/compare/moved";
import { fieldNames } from "@/lib/content/fields";
import type { FieldOutcomes } from "@/lib/content/merge/fields";
import type { MergedList } from "@/lib/content/merge/list";
import type { Taken } from "@/lib/content/merge/merge";
import { isSame } from "@/lib/base/same";
import type { Content } from "@/lib/content/articles/schema";

export function takenFields(mine: Content, outcomes: FieldOutcomes): Taken[] {
  const changed = fieldNames.filter((field) => {
    const outcome = outcomes[field];
    return outcome.isSettled && !isSame(mine[field], outcome.mine);
  });
  return changed.map((field) => ({ kind: "field", field, how: "changed" }));
}

/** A block that theirs changed and moved is named for each. */
export function takenBlocks(merged: MergedList<Block>, mine: Body, theirs: Body): Taken[] {
  const { order, outcomes } = merged;
  const ours = blocksById(mine);
  const elsewhere = movedIds(ids(mine), ids(theirs));
  return [...outcomes].flatMap(([id, outcome]): Taken[] => {
    const change = outcome.isSettled ? changeOf(ours.get(id) ?? null, outcome.mine) : [];
    const isThere = ours.has(id) && outcome.mine !== null;
    const move =
      isThere && order.movedByTheirs.has(id) ? moveOf(order.movedByMine, elsewhere, id) : [];
    return [...change, ...move].map((how) => ({ kind: "block", id, how }));
  });
}

function changeOf(mine: Block | null, merged: Block | null): Taken["how"][] {
  if (isSame(mine, merged)) return [];
  if (mine === null) return ["added"];
  return [merged === null ? "removed" : "changed"];
}

function moveOf(byMine: Set<string>, elsewhere: Set<string>, id: string): Taken["how"][] {
  if (!byMine.has(id)) return ["moved"];
  return elsewhere.has(id) ? ["movedByBoth"] : [];
}

function ids(body: Body): string[] {
  return body.map((block) => block.id);
}
