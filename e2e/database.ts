// What a journey cannot wait for or do by itself, done to the rows: time that passes, another server's doing.
import type { Newsroom } from "@/e2e/fixtures";
import { databaseFile } from "@/lib/base/db";
import { Connection } from "@/lib/base/sqlite/connection";
import { withConnection } from "@/scripts/migrations/history";

export async function execute(newsroom: Newsroom, sql: string): Promise<void> {
  await withConnection(databaseFile(newsroom.settings["STET_DATA"] ?? ""), (connection) =>
    connection.executeScript(sql),
  );
}

/** The slugs of all that readers see in a section, newest first. */
export async function slugsOfSection(newsroom: Newsroom, section: string): Promise<string[]> {
  const sql = `SELECT "Article"."slug" FROM "Article" JOIN "Listing" ON "articleId" = "Article"."id"
    WHERE "place" = (SELECT 'section:' || "id" FROM "Section" WHERE "slug" = '${section}')
    ORDER BY "Listing"."publishedAt" DESC, "articleId" DESC`;
  return (await query(newsroom, sql)).map(([slug]) => String(slug));
}

/** The rows' values, in the order of the columns. */
export async function query(newsroom: Newsroom, sql: string): Promise<unknown[][]> {
  const file = databaseFile(newsroom.settings["STET_DATA"] ?? "");
  const { rows } = await withConnection(file, (connection) =>
    connection.queryRaw({ sql, args: [], argTypes: [] }),
  );
  return rows;
}

/** Lets another server have the job of publishing what is due in its hands, and be stuck with it. */
export async function holdPublishing(newsroom: Newsroom): Promise<void> {
  const row = `('publish due', 'stuck', '2999-01-01T00:00:00.000+00:00')`;
  await execute(newsroom, `INSERT INTO "JobClaim" ("job", "holder", "heldUntil") VALUES ${row}`);
}

export async function letGoOfPublishing(newsroom: Newsroom): Promise<void> {
  await execute(newsroom, `DELETE FROM "JobClaim"`);
}

/** Puts the hour of all that is scheduled at another moment, that of its new addresses too. */
export async function putHourAt(newsroom: Newsroom, moment: Date): Promise<void> {
  const at = `'${moment.toISOString().replace("Z", "+00:00")}'`;
  await execute(
    newsroom,
    `UPDATE "Address" SET "since" = ${at} WHERE "since" IN (SELECT "scheduledAt" FROM "Article");
     UPDATE "Article" SET "scheduledAt" = ${at} WHERE "scheduledId" IS NOT NULL`,
  );
}

/** Keeps the database's only write for itself while `work` goes on, as a backup program or another server may. */
export async function whileWriting(newsroom: Newsroom, work: () => Promise<void>): Promise<void> {
  const connection = new Connection(databaseFile(newsroom.settings["STET_DATA"] ?? ""));
  await connection.script("BEGIN IMMEDIATE");
  try {
    await work();
  } finally {
    await connection.script("ROLLBACK");
    connection.close();
  }
}

/** Lets every session be one that nobody did anything with for a day, though it is no older than it was. */
export async function letSessionsIdle(newsroom: Newsroom): Promise<void> {
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().replace("Z", "+00:00");
  await execute(newsroom, `UPDATE "Session" SET "lastSeenAt" = '${yesterday}'`);
}

/** Removes an article and leaves all else as it is: the desk itself never does. */
export async function removeArticle(newsroom: Newsroom, id: string): Promise<void> {
  await execute(newsroom, `PRAGMA foreign_keys = OFF; DELETE FROM "Article" WHERE "id" = '${id}'`);
}

/** Lets the database refuse every save, as on a full disk. */
export async function breakSaving(newsroom: Newsroom): Promise<void> {
  await execute(
    newsroom,
    `CREATE TRIGGER "the_disk_is_full" BEFORE INSERT ON "Receipt"
     BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`,
  );
}

export async function mendSaving(newsroom: Newsroom): Promise<void> {
  await execute(newsroom, `DROP TRIGGER "the_disk_is_full"`);
}

/** As if everybody had last proved who they are eleven minutes ago. */
export async function ageConfirmations(newsroom: Newsroom): Promise<void> {
  const at = new Date(Date.now() - 660_000).toISOString().replace("Z", "+00:00");
  await execute(newsroom, `UPDATE "Session" SET "confirmedAt" = '${at}'`);
}
