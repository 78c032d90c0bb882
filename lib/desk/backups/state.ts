// How the newsroom's backups are: for administrators, and for whoever watches the server.
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { wasKilled } from "@/lib/newsroom/backups/runs";
import type { BackupRun } from "@/prisma/generated/client";
import type { BackupRunKind } from "@/prisma/generated/enums";

export type BackupState = {
  /** The server makes backups: BACKUP_TO says where. */
  isOn: boolean;
  /** The newest that was made. */
  lastBackup: { at: Date; moment: Date; articles: number } | null;
  /** The newest that was restored aside and compared; `at`: when. */
  lastProven: { at: Date; moment: Date; articles: number } | null;
  /** No backup was proven for longer than a day and two hours, or none ever in that time. */
  isOverdue: boolean;
  /** Why the newest backup or drill failed, or what is wrong with the newsroom's own files, as a sentence. */
  failure: { at: Date; what: BackupRunKind; sentence: string } | null;
};

/** Milliseconds. A backup of a large newsroom takes its time. */
const longestGap = 26 * 3_600_000;

export async function getBackupState(): Promise<BackupState> {
  const isOn = env().backups !== null;
  const [lastBackup, lastProven] = [await findLastGood("backup"), await findLastGood("drill")];
  const failure = (await findFailure("backup")) ?? (await findFailure("drill"));
  return {
    isOn,
    lastBackup,
    lastProven,
    isOverdue: isOn && (await isOverdue(lastProven)),
    failure,
  };
}

async function findLastGood(kind: BackupRunKind): Promise<BackupState["lastBackup"]> {
  const run = await db().backupRun.findFirst({
    where: { kind, endedAt: { not: null }, moment: { not: null } },
    orderBy: { startedAt: "desc" },
  });
  if (!run?.endedAt || !run.moment) return null;
  return { at: run.endedAt, moment: run.moment, articles: run.articles ?? 0 };
}

async function isOverdue(lastProven: BackupState["lastProven"]): Promise<boolean> {
  const longAgo = new Date(now().getTime() - longestGap);
  if (lastProven !== null) return lastProven.at < longAgo;
  const first = await db().backupRun.findFirst({ orderBy: { startedAt: "asc" } });
  return first !== null && first.startedAt < longAgo;
}

/** The server's own run, and some that people made by hand. */
const mostAtOnce = 20;

/** The first that has ended, or that was killed. */
async function findOver(runs: readonly BackupRun[]): Promise<BackupRun | null> {
  for (const run of runs) if (run.endedAt !== null || (await wasKilled(run))) return run;
  return null;
}

async function findFailure(kind: BackupRunKind): Promise<BackupState["failure"]> {
  const newest = await db().backupRun.findMany({
    where: { kind },
    orderBy: { startedAt: "desc" },
    take: mostAtOnce,
  });
  const last = await findOver(newest);
  if (last === null) return null;
  if (last.endedAt === null) {
    const sentence = "It was stopped before its end.";
    return { at: last.startedAt, what: kind, sentence };
  }
  return last.problem === "" ? null : { at: last.endedAt, what: kind, sentence: last.problem };
}
