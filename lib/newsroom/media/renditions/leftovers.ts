// Files that no record names: that were served and are no more, or, of either store, that no record came to name.
// They stay for a day: pages that readers and caches have may name them. Files are deleted after the commit that says
// that they go, and the entry that says so goes last: a server that is killed in between leaves them to the next sweep.
import { setImmediate as othersTurn, setTimeout as wait } from "node:timers/promises";
import { now } from "@/lib/base/clock";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import { isHeld, whileHolding } from "@/lib/base/jobs/claim";
import type { RemovalFailure } from "@/lib/base/storage/storage";
import { areFilesKept, deletion } from "@/lib/newsroom/media/renditions/deletion";
import { originals, served } from "@/lib/newsroom/media/stores";
import { Prisma } from "@/prisma/generated/client";
import { logError } from "@/lib/base/log/log";

const { sql } = Prisma;

/** Milliseconds. Reader pages are kept a minute, by caches in front too. */
const keptFor = 24 * 60 * 60 * 1_000;

/** The `since` of a file that is deleted without a wait: it was taken from everybody, or its day is over. */
const longAgo = new Date(0);

const isGoing = { since: longAgo };

/** How many files one sweep lets go at most. */
const mostAtOnce = 1_000;

/** Milliseconds between two tries to store a file that is being deleted. */
const pause = 20;

/**
 * Says of files that are about to be kept that nothing names them yet: those that no record comes
 * to name, since the process is killed or the record changed, go a day later as others do.
 * A file that is being deleted has to be gone first: files are named by their hash, so the new one would go in its place.
 * Gives the time that it wrote, which tells this keeping of the files from others.
 */
export async function leaveUnlessNamed(keys: readonly string[]): Promise<Date> {
  for (;;) {
    const since = now();
    if (await leaveUnlessDeleted(keys, since)) return since;
    await wait(pause);
  }
}

/** False, with nothing written, while one of the files is being deleted. */
async function leaveUnlessDeleted(keys: readonly string[], since: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const theirs = { key: { in: [...keys] } };
    const going = await tx.leftover.count({ where: { ...theirs, since: longAgo } });
    if (going > 0 && (await isHeld(tx, deletion))) return false;
    await tx.leftover.deleteMany({ where: theirs });
    await tx.leftover.createMany({ data: [...new Set(keys)].map((key) => ({ key, since })) });
    return true;
  });
}

/**
 * Deletes a file that was kept in vain, unless a record has it or somebody else has kept it since then, on another
 * server too. It may say what nobody is to know: it does not wait for a day to pass.
 */
export async function abandonFile(fileKey: string, since: Date): Promise<void> {
  const isAbandoned = await transaction(async (tx) => {
    const named = [
      await tx.media.count({ where: { fileKey } }),
      await tx.recording.count({ where: { fileKey } }),
    ];
    if (named.some((count) => count > 0)) return false;
    const mine = { key: fileKey, since };
    return (await tx.leftover.updateMany({ where: mine, data: isGoing })).count > 0;
  });
  if (isAbandoned) await deleteLeftovers();
}

/**
 * Takes files from everybody at once: their addresses answer that they are gone, from this transaction on. Files that
 * another record has stay. Gives the keys of those that go; whoever calls has them deleted after the commit, by
 * `deleteLeftovers`. One that is about to be kept for another record is that record's.
 */
export async function removeFiles(
  tx: Transaction,
  files: readonly { key: string }[],
  recordId: string,
): Promise<string[]> {
  const keys = [...new Set(files.map(({ key }) => key))];
  const { items, strings } = dialect();
  const others = await tx.$queryRaw<{ key: string }[]>`
    WITH "wanted" AS MATERIALIZED (SELECT "value" AS "key" FROM ${strings(sql`${JSON.stringify(keys)}`)})
    SELECT DISTINCT "one"."value" ->> 'key' AS "key"
    FROM "Media", ${items(sql`"Media"."renditions"`, sql`"one"`)}
    WHERE "Media"."id" <> ${recordId} AND "one"."value" ->> 'key' IN (SELECT "key" FROM "wanted")`;
  const named = new Set(others.map(({ key }) => key));
  const gone = keys.filter((key) => !named.has(key));
  await markRemoved(tx, gone);
  for (const key of gone) {
    await tx.leftover.upsert({ where: { key }, create: { key, since: longAgo }, update: {} });
  }
  return gone;
}

/** The same for an original, which has no address, unless a record has it. */
export async function removeOriginal(tx: Transaction, fileKey: string): Promise<void> {
  if ((await tx.media.count({ where: { fileKey } })) > 0) return;
  const row = { key: fileKey, since: longAgo };
  await tx.leftover.upsert({ where: { key: fileKey }, create: row, update: row });
}

/** Their addresses answer that they are gone, from this transaction on. */
export async function markRemoved(tx: Transaction, keys: readonly string[]): Promise<void> {
  const at = now();
  for (const key of keys) {
    await tx.removedFile.upsert({ where: { key }, create: { key, at }, update: { at } });
  }
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

/** Deletes files that nothing has named for a day; says whether there may be more of them. */
export async function sweepLeftovers(): Promise<boolean> {
  const mayBeMore = await endDay();
  await deleteLeftovers();
  return mayBeMore;
}

/**
 * Has those files deleted that nothing has named for a day; says whether there may be more. Who comes to name a file, or
 * is about to keep it again, takes back that it is left: so what is left still, in the transaction that ends its day, is
 * named by no record since the look for them.
 */
async function endDay(): Promise<boolean> {
  const since = { gt: longAgo, lte: new Date(now().getTime() - keptFor) };
  const old = await db().leftover.findMany({
    where: { since },
    orderBy: { since: "asc" },
    take: mostAtOnce,
  });
  if (old.length === 0) return false;
  const keys = old.map(({ key }) => key);
  // Two pictures of the same dots may have a file in common, and an original be filed again.
  const named = await listNamed(keys);
  const unnamed = { in: keys.filter((key) => !named.has(key)) };
  await transaction(async (tx) => {
    await tx.leftover.updateMany({ where: { since, key: unnamed }, data: { since: longAgo } });
    await tx.leftover.deleteMany({ where: { since, key: { in: [...named] } } });
  });
  return old.length === mostAtOnce;
}

/**
 * Deletes all files that go without a wait, or leaves them to the next sweep while a backup is made. Somebody else who is at it takes these too. Others write to the database
 * meanwhile. Who is to store one of these files again waits for the end, see `leaveUnlessNamed`.
 */
export async function deleteLeftovers(): Promise<void> {
  if ((await db().leftover.findFirst({ where: isGoing })) === null) return;
  const deleteAll = async () => {
    while (!(await areFilesKept()) && (await deleteSome()) > 0);
  };
  await whileHolding(deletion, deleteAll, { endsWithServer: false });
}

/** How many files were deleted. One that cannot be stays for the next sweep, and holds up no other. */
async function deleteSome(): Promise<number> {
  const going = await db().leftover.findMany({ where: isGoing, take: mostAtOnce });
  const keys = going.map(({ key }) => key);
  const failures = [...(await served().remove(keys)), ...(await originals().remove(keys))];
  tellFailures(failures);
  const stuck = new Set(failures.map(({ key }) => key));
  const gone = keys.filter((key) => !stuck.has(key));
  await transaction((tx) => tx.leftover.deleteMany({ where: { ...isGoing, key: { in: gone } } }));
  return gone.length;
}

/** Once for each error: a store that cannot be reached deletes none of a thousand. */
function tellFailures(failures: readonly RemovalFailure[]): void {
  for (const error of new Set(failures.map((one) => one.error))) {
    const keys = failures.filter((one) => one.error === error).map(({ key }) => key);
    const which = keys.length === 1 ? `The file ${keys[0]}` : `${keys.length} files`;
    logError(`${which} could not be deleted.`, { error });
  }
}

/** How many records are looked at in one go: some hundredths of a second, in which this process does nothing else. */
const recordsAtOnce = 500;

/** Those that a record has. */
async function listNamed(keys: readonly string[]): Promise<Set<string>> {
  const named = new Set(await namedByRecordings(JSON.stringify(keys)));
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

/** By an index. */
async function namedByRecordings(keys: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ key: string }[]>`
    SELECT "fileKey" AS "key" FROM "Recording"
    WHERE "fileKey" IN (SELECT "value" FROM ${dialect().strings(sql`${keys}`)})`;
  return rows.map(({ key }) => key);
}

function namedBetween(after: string, last: string, keys: string): Promise<{ key: string }[]> {
  const { items, strings } = dialect();
  return db().$queryRaw`
    WITH "wanted" AS MATERIALIZED (SELECT "value" AS "key" FROM ${strings(sql`${keys}`)}),
      "looked at" AS (SELECT * FROM "Media" WHERE "id" > ${after} AND "id" <= ${last})
    SELECT "fileKey" AS "key" FROM "looked at" WHERE "fileKey" IN (SELECT "key" FROM "wanted")
    UNION
    SELECT "one"."value" ->> 'key' FROM "looked at", ${items(sql`"looked at"."renditions"`, sql`"one"`)}
    WHERE "one"."value" ->> 'key' IN (SELECT "key" FROM "wanted")`;
}
