// Files that no record names: that were served and are no more, or, of either store, that no record came to name.
// They stay for a day: pages that readers and caches have may name them.
import { setImmediate as othersTurn } from "node:timers/promises";
import { now } from "@/lib/base/clock";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { originals, served } from "@/lib/newsroom/media/stores";

/** Milliseconds. Reader pages are kept a minute, by caches in front too. */
const keptFor = 24 * 60 * 60 * 1_000;

/** How many files one sweep lets go at most. */
const mostAtOnce = 1_000;

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

/**
 * Takes files from everybody at once: their addresses answer that they are gone, from this transaction on. Files that
 * another record has stay. Gives the keys of those that go; whoever calls lets go of them after the commit.
 */
export async function removeFiles(
  tx: Transaction,
  files: readonly { key: string }[],
  recordId: string,
): Promise<string[]> {
  const keys = [...new Set(files.map(({ key }) => key))];
  const others = await tx.$queryRaw<{ key: string }[]>`
    WITH "wanted" AS MATERIALIZED (SELECT "value" AS "key" FROM json_each(${JSON.stringify(keys)}))
    SELECT DISTINCT "one"."value" ->> 'key' AS "key" FROM "Media", json_each("Media"."renditions") AS "one"
    WHERE "Media"."id" <> ${recordId} AND "one"."value" ->> 'key' IN (SELECT "key" FROM "wanted")`;
  const named = new Set(others.map(({ key }) => key));
  const gone = keys.filter((key) => !named.has(key));
  const at = now();
  for (const key of gone) {
    await tx.removedFile.upsert({ where: { key }, create: { key, at }, update: { at } });
    // A server that is killed before they are off the disk lets them go later.
    await tx.leftover.upsert({ where: { key }, create: { key, since: at }, update: {} });
  }
  return gone;
}

/** Whether a file was taken from everybody. */
export async function isRemoved(key: string): Promise<boolean> {
  return (await db().removedFile.findUnique({ where: { key } })) !== null;
}

/** Writes down which files a record's new list leaves without a name; `fresh` ones have one (again). */
export async function leaveFiles(
  tx: Transaction,
  former: readonly { key: string }[],
  fresh: readonly { key: string }[],
): Promise<void> {
  const named = new Set(fresh.map(({ key }) => key));
  await tx.leftover.deleteMany({ where: { key: { in: [...named] } } });
  await tx.removedFile.deleteMany({ where: { key: { in: [...named] } } });
  for (const { key } of former) {
    if (named.has(key)) continue;
    await tx.leftover.upsert({ where: { key }, create: { key, since: now() }, update: {} });
  }
}

/**
 * Lets files go that nothing has named for a day; says whether there may be more of them. Who comes
 * to name a file, or is about to keep it again, takes back that it is left: so what is left still,
 * in the transaction in which the files go, is named by no record since the look for them.
 */
export async function sweepLeftovers(): Promise<boolean> {
  const before = new Date(now().getTime() - keptFor);
  const where = { since: { lte: before } };
  const old = await db().leftover.findMany({
    where,
    orderBy: { since: "asc" },
    take: mostAtOnce,
  });
  if (old.length === 0) return false;
  const keys = old.map(({ key }) => key);
  // Two pictures of the same dots may have a file in common, and an original be filed again.
  const named = await listNamed(keys);
  await transaction(async (tx) => {
    const left = await tx.leftover.findMany({ where: { ...where, key: { in: keys } } });
    await tx.leftover.deleteMany({ where: { ...where, key: { in: keys } } });
    for (const { key } of left.filter((one) => !named.has(one.key))) {
      await served().remove(key);
      await originals().remove(key);
    }
  });
  return old.length === mostAtOnce;
}

/** How many records are looked at in one go: some hundredths of a second, in which this process does nothing else. */
const recordsAtOnce = 500;

/** Those that a record has. */
async function listNamed(keys: readonly string[]): Promise<Set<string>> {
  const named = new Set<string>();
  for (let after = ""; ; await othersTurn()) {
    const records = await db().media.findMany({
      where: { id: { gt: after }, fileKey: { not: null } },
      orderBy: { id: "asc" },
      take: recordsAtOnce,
      select: { id: true },
    });
    const last = records.at(-1)?.id;
    if (last === undefined) return named;
    for (const { key } of await namedBetween(after, last, JSON.stringify(keys))) named.add(key);
    after = last;
  }
}

function namedBetween(after: string, last: string, keys: string): Promise<{ key: string }[]> {
  return db().$queryRaw`
    WITH "wanted" AS MATERIALIZED (SELECT "value" AS "key" FROM json_each(${keys})),
      "looked at" AS (SELECT * FROM "Media" WHERE "id" > ${after} AND "id" <= ${last})
    SELECT "fileKey" AS "key" FROM "looked at" WHERE "fileKey" IN (SELECT "key" FROM "wanted")
    UNION
    SELECT "one"."value" ->> 'key' FROM "looked at", json_each("looked at"."renditions") AS "one"
    WHERE "one"."value" ->> 'key' IN (SELECT "key" FROM "wanted")`;
}
