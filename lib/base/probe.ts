// Whether the newsroom's database can be read, and written to. A fault of the disk or the network is thrown as it is.
import { databaseFile, type DatabaseSettings } from "@/lib/base/db";
import { serverState } from "@/lib/base/once-in-process";
import { probePostgresql } from "@/lib/base/postgresql/probe";
import { probeSqlite } from "@/lib/base/sqlite/probe";

/** `locked`: somebody else writes for long. `replaced`: the file is another than the one that is open. */
export type Probe = "answers" | "locked" | "read-only" | "gone" | "replaced";

export function probeDatabase({ databaseUrl, dataFolder }: DatabaseSettings): Promise<Probe> {
  return databaseUrl === null
    ? probeSqlite(databaseFile(dataFolder), serverState.database && serverState.databaseInode)
    : probePostgresql(databaseUrl);
}
