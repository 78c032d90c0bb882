// What a journey cannot wait for or do by itself, done to the rows: time that passes, another server's doing.
import type { Newsroom } from "@/e2e/newsroom";

/** The slugs of all that readers see in a section, newest first. */
export async function slugsOfSection({ database }: Newsroom, section: string): Promise<string[]> {
  const sql = `SELECT "Article"."slug" FROM "Article" JOIN "Listing" ON "articleId" = "Article"."id"
    WHERE "place" = (SELECT 'section:' || "id" FROM "Section" WHERE "slug" = '${section}')
    ORDER BY "Listing"."publishedAt" DESC, "articleId" DESC`;
  return (await database.query(sql)).map(([slug]) => String(slug));
}

/** Lets another server have the job of publishing what is due in its hands, and be stuck with it. */
export async function holdPublishing({ database }: Newsroom): Promise<void> {
  const row = `('publish due', 'stuck', '2999-01-01T00:00:00.000+00:00')`;
  await database.execute(`INSERT INTO "JobClaim" ("job", "holder", "heldUntil") VALUES ${row}`);
}

export async function letGoOfPublishing({ database }: Newsroom): Promise<void> {
  await database.execute(`DELETE FROM "JobClaim"`);
}

/** Puts the hour of all that is scheduled at another moment, that of its new addresses too. */
export async function putHourAt({ database }: Newsroom, moment: Date): Promise<void> {
  const at = `'${moment.toISOString().replace("Z", "+00:00")}'`;
  await database.execute(
    `UPDATE "Address" SET "since" = ${at} WHERE "since" IN (SELECT "scheduledAt" FROM "Article");
     UPDATE "Article" SET "scheduledAt" = ${at} WHERE "scheduledId" IS NOT NULL`,
  );
}

/** Lets every session be one that nobody did anything with for a day, though it is no older than it was. */
export async function letSessionsIdle({ database }: Newsroom): Promise<void> {
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().replace("Z", "+00:00");
  await database.execute(`UPDATE "Session" SET "lastSeenAt" = '${yesterday}'`);
}

/** Removes an article and leaves all else as it is: the desk itself never does. */
export async function removeArticle({ database }: Newsroom, id: string): Promise<void> {
  await database.executeUnchecked(`DELETE FROM "Article" WHERE "id" = '${id}'`);
}

/** Lets the database refuse every save, as on a full disk. */
export async function breakSaving({ database }: Newsroom): Promise<void> {
  await database.refuseRows("Receipt", "the disk is full");
}

export async function mendSaving({ database }: Newsroom): Promise<void> {
  await database.takeRows("Receipt");
}

/** As if everybody had last proved who they are eleven minutes ago. */
export async function ageConfirmations({ database }: Newsroom): Promise<void> {
  const at = new Date(Date.now() - 660_000).toISOString().replace("Z", "+00:00");
  await database.execute(`UPDATE "Session" SET "confirmedAt" = '${at}'`);
}
