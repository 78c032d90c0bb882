// Files that were served and are no more. They stay for a day: pages that readers and caches have still name them.
import { now } from "@/lib/clock";
import { db, transaction, type Transaction } from "@/lib/db";
import { renditions, type Rendition } from "@/lib/media/renditions/rendition";
import { served } from "@/lib/media/stores";

/** Milliseconds. Reader pages are kept a minute, by caches in front too. */
const keptFor = 24 * 60 * 60 * 1_000;

/** How many files one sweep lets go at most. */
const mostAtOnce = 200;

/** Writes down which files a record's new list leaves without a name; `fresh` ones have one (again). */
export async function leaveFiles(
  tx: Transaction,
  former: readonly Rendition[],
  fresh: readonly Rendition[],
): Promise<void> {
  const named = new Set(fresh.map(({ key }) => key));
  await tx.leftover.deleteMany({ where: { key: { in: [...named] } } });
  for (const { key } of former) {
    if (named.has(key)) continue;
    await tx.leftover.upsert({ where: { key }, create: { key, since: now() }, update: {} });
  }
}

/** Lets files go that nothing has named for a day; says whether there may be more of them. */
export async function sweepLeftovers(): Promise<boolean> {
  const before = new Date(now().getTime() - keptFor);
  const old = await db().leftover.findMany({
    where: { since: { lte: before } },
    orderBy: { since: "asc" },
    take: mostAtOnce,
  });
  if (old.length === 0) return false;
  const unnamed = await transaction(async (tx) => {
    const keys = old.map(({ key }) => key);
    await tx.leftover.deleteMany({ where: { key: { in: keys } } });
    // Two pictures of the same dots may have a file in common.
    const named = await namedAmong(tx, keys);
    return keys.filter((key) => !named.has(key));
  });
  for (const key of unnamed) await served().remove(key);
  return old.length === mostAtOnce;
}

async function namedAmong(tx: Transaction, keys: readonly string[]): Promise<Set<string>> {
  const wanted = new Set(keys);
  const named = new Set<string>();
  let after = "";
  for (;;) {
    const records = await tx.media.findMany({
      where: { id: { gt: after }, fileKey: { not: null } },
      orderBy: { id: "asc" },
      take: 1_000,
      select: { id: true, renditions: true },
    });
    for (const record of records) {
      for (const { key } of renditions.parse(record.renditions))
        if (wanted.has(key)) named.add(key);
    }
    const last = records.at(-1);
    if (last === undefined) return named;
    after = last.id;
  }
}
