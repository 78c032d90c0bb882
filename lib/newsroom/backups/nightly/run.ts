// What the server does each night: a backup, and then the drill that proves it.
import { logError } from "@/lib/base/log/log";
import { whileHolding } from "@/lib/base/jobs/claim";
import type { Env } from "@/lib/base/env";
import { db } from "@/lib/base/db";
import { backUp } from "@/lib/newsroom/backups/back-up";
import { drill } from "@/lib/newsroom/backups/drill";
import { isDue } from "@/lib/newsroom/backups/nightly/due";
import { recordRun } from "@/lib/newsroom/backups/runs";
import { targetOf } from "@/lib/newsroom/backups/target";

/** One server of the newsroom does it, and only what is due. What fails is written down, and told. */
export async function runNightly(settings: Env): Promise<void> {
  const { backups } = settings;
  if (backups === null) return;
  await whileHolding("nightly backup", async () => {
    const { name } = targetOf(backups.to, settings);
    if (await isDue("backup", backups)) {
      await tell("The backup", () =>
        recordRun("backup", name, async () => {
          const options = { keep: backups.keep, isRead: await hasFailedDrill() };
          return (await backUp(settings, backups.to, options)).manifest;
        }),
      );
    }
    if (await isDue("drill", backups)) {
      await tell("The drill of the newest backup", () =>
        recordRun("drill", name, () => drill(settings, backups.to)),
      );
    }
  });
}

/** Then files of former backups may be damaged: they are read, and copied again. */
async function hasFailedDrill(): Promise<boolean> {
  const last = await db().backupRun.findFirst({
    where: { kind: "drill" },
    orderBy: { startedAt: "desc" },
  });
  return last !== null && last.moment === null;
}

async function tell(what: string, work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => logError(`${what} failed.`, { error }));
}
