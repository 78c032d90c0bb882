import { readableBody } from "@/lib/content/body/body";
import { linkedAddresses } from "@/lib/content/checks/links";
import { sitePageOf } from "@/lib/content/checks/site-address";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import { env } from "@/lib/base/env";
import { projectedRevision } from "@/lib/projections/articles/visibility";
import { Prisma } from "@/prisma/generated/client";

/** To the web, and not to this site or a mail. */
export function isOutside(address: string): boolean {
  return /^https?:/i.test(address) && sitePageOf(address, env().siteUrl) === null;
}

/**
 * None while readers do not see the article. Called by each change for readers, in its transaction. A new address is
 * checked soon.
 */
export async function noteOutsideLinks(tx: Transaction, articleId: string): Promise<void> {
  const live = await tx.revision.findFirst({
    where: projectedRevision(articleId),
    select: { body: true },
  });
  await tx.outsideUse.deleteMany({ where: { articleId } });
  if (live === null) return;
  const addresses = linkedAddresses(readableBody(live.body)).filter(isOutside);
  if (addresses.length === 0) return;
  // As one value: SQLite takes some 900 in a query, and a story may have more links.
  const list = dialect().strings(Prisma.sql`${JSON.stringify(addresses)}`);
  await tx.$executeRaw`
    INSERT INTO "OutsideLink" ("address", "nextAt")
    SELECT "value", ${now()} FROM ${list} WHERE TRUE ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "OutsideUse" ("articleId", "address")
    SELECT ${articleId}, "value" FROM ${list}`;
}
