// For entries with ids: blocks, bylines.
import { isSame } from "@/lib/base/same";
import { mergeWhole, type MergeOutcome } from "@/lib/content/merge/outcome";
import { mergeOrder, type MergedOrder } from "@/lib/content/merge/order";

export type MergedList<Entry> = {
  order: MergedOrder;
  /** Null: the entry is not there. */
  outcomes: Map<string, MergeOutcome<Entry | null>>;
};

/** A removed entry goes, unless the other side changed it: then it is a question. So are two additions with one id. */
export function mergeList<Entry>(
  [base, mine, theirs]: readonly [Entry[], Entry[], Entry[]],
  idOf: (entry: Entry) => string,
  mergeEntry: (base: Entry, mine: Entry, theirs: Entry) => MergeOutcome<Entry>,
): MergedList<Entry> {
  const byId = (entries: Entry[]) => new Map(entries.map((entry) => [idOf(entry), entry]));
  const [before, ours, others] = [byId(base), byId(mine), byId(theirs)];
  const order = mergeOrder([...before.keys()], [...ours.keys()], [...others.keys()]);
  const outcomes = order.ids.map((id): [string, MergeOutcome<Entry | null>] => {
    const [was, my, their] = [before.get(id), ours.get(id), others.get(id)];
    const areThere = was !== undefined && my !== undefined && their !== undefined;
    const isOneSided = isSame(was, my) || isSame(was, their) || isSame(my, their);
    const outcome =
      areThere && !isOneSided
        ? mergeEntry(was, my, their)
        : mergeWhole<Entry | null>(was ?? null, my ?? null, their ?? null);
    return [id, outcome];
  });
  return { order, outcomes: new Map(outcomes) };
}
