// Whether the newsroom's database can be read, and written to. A fault of the disk or the network is thrown as it is.
import { databaseFile, type DatabaseSettings } from "@/lib/base/db";
import { serverState } from "@/lib/base/process/once-in-process";
import { probePostgresql, type PostgresqlProbe } from "@/lib/base/postgresql/probe";
import { probeSqlite, type SqliteProbe } from "@/lib/base/sqlite/probe";

export type Probe = SqliteProbe | PostgresqlProbe;

export function probeDatabase({ databaseUrl, dataFolder }: DatabaseSettings): Promise<Probe> {
  return databaseUrl === null
    ? probeSqlite(databaseFile(dataFolder), serverState.database && serverState.databaseInode)
    : probePostgresql(databaseUrl);
}
