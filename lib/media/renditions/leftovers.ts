// Files that no record names: that were served and are no more, or, of either store, that no record came to name.
// They stay for a day: pages that readers and caches have may name them.
import { now } from "@/lib/clock";
import { db, transaction, type Transaction } from "@/lib/db";
import { renditions } from "@/lib/media/renditions/rendition";
import { originals, served } from "@/lib/media/stores";

/** Milliseconds. Reader pages are kept a minute, by caches in front too. */
const keptFor = 24 * 60 * 60 * 1_000;

/** How many files one sweep lets go at most. */
const mostAtOnce = 200;

/**
 * Says of files that are about to be kept that nothing names them yet: those that no record comes
 * to name, since the process is killed or the record changed, go a day later as others do.
 */
export async function leaveUnlessNamed(keys: readonly string[]): Promise<void> {
  const since = now();
  await transaction(async (tx) => {
    await tx.leftover.deleteMany({ where: { key: { in: [...keys] } } });
    await tx.leftover.createMany({ data: [...new Set(keys)].map((key) => ({ key, since })) });
  });
}

/** Writes down which files a record's new list leaves without a name; `fresh` ones have one (again). */
export async function leaveFiles(
  tx: Transaction,
  former: readonly { key: string }[],
  fresh: readonly { key: string }[],
): Promise<void> {
  const named = new Set(fresh.map(({ key }) => key));
  await tx.leftover.deleteMany({ where: { key: { in: [...named] } } });
  for (const { key } of former) {
    if (named.has(key)) continue;
    await tx.leftover.upsert({ where: { key }, create: { key, since: now() }, update: {} });
  }
}

/**
 * Lets files go that nothing has named for a day; says whether there may be more of them. They go
 * within the transaction that looks whether they are named: until it ends nobody can come to name
 * one of them, nor say that they are about to keep it again.
 */
export async function sweepLeftovers(): Promise<boolean> {
  const before = new Date(now().getTime() - keptFor);
  const where = { since: { lte: before } };
  if ((await db().leftover.findFirst({ where })) === null) return false;
  return transaction(async (tx) => {
    const old = await tx.leftover.findMany({ where, orderBy: { since: "asc" }, take: mostAtOnce });
    const keys = old.map(({ key }) => key);
    // Two pictures of the same dots may have a file in common, and an original be filed again.
    const named = await namedAmong(tx, keys);
    await tx.leftover.deleteMany({ where: { key: { in: keys } } });
    for (const key of keys.filter((one) => !named.has(one))) {
      await served().remove(key);
      await originals().remove(key);
    }
    return old.length === mostAtOnce;
  });
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
      select: { id: true, fileKey: true, renditions: true },
    });
    for (const record of records) {
      if (record.fileKey !== null && wanted.has(record.fileKey)) named.add(record.fileKey);
      for (const { key } of renditions.parse(record.renditions))
        if (wanted.has(key)) named.add(key);
    }
    const last = records.at(-1);
    if (last === undefined) return named;
    after = last.id;
  }
}
