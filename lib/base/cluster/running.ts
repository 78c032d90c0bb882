// Whether a server still runs, as others see it.
import { Prisma } from "@/prisma/generated/client";
import { isHeardOf } from "@/lib/base/cluster/times";
import type { Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { serverState } from "@/lib/base/process/once-in-process";

/**
 * Whether the server has ended: for certain in SQLite, where a folder has one server and a command cannot know, and by its
 * lease in PostgreSQL.
 */
export async function hasEnded(tx: Transaction, runId: string): Promise<boolean> {
  if (runId === serverState.runId) return false;
  if (env().databaseUrl === null) return serverState.runId !== undefined;
  const running = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Server" WHERE "id" = ${runId} AND ${Prisma.raw(isHeardOf)}`;
  return running.length === 0;
}
