// When the server makes its next backup, and its next drill.
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import type { Env } from "@/lib/base/env";
import { lastTimeOfDay } from "@/lib/base/site-time";
import type { BackupRunKind } from "@/prisma/generated/enums";

/** Milliseconds before what failed is tried again. */
const retry = 3_600_000;

/** Since the time of day of the settings it has not succeeded, nor been tried within the last hour. */
export async function isDue(
  kind: BackupRunKind,
  { at }: NonNullable<Env["backups"]>,
): Promise<boolean> {
  const since = lastTimeOfDay(at, now());
  const lately = new Date(now().getTime() - retry);
  const counts = await db().backupRun.count({
    where: {
      kind,
      OR: [{ startedAt: { gte: since }, moment: { not: null } }, { startedAt: { gt: lately } }],
    },
  });
  return counts === 0;
}
