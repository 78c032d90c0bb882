import { databaseFile } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import type { Sign } from "@/lib/desk/signs/sign";
import { withConnection } from "../migrations/history";

const about = { name: "integrity", title: "Database file" };

/** PostgreSQL checks its pages as it reads them. */
export async function lookAtIntegrity(): Promise<Sign> {
  const { databaseUrl, dataFolder } = env();
  if (databaseUrl !== null) {
    const sentence = "PostgreSQL looks after its own files (data_checksums, pg_amcheck).";
    return { ...about, state: "well", word: "PostgreSQL’s", sentence, advice: null };
  }
  const { rows } = await withConnection(databaseFile(dataFolder), (connection) =>
    connection.queryRaw({ sql: "PRAGMA quick_check(3)", args: [], argTypes: [] }),
  );
  const found = rows.map(([line]) => String(line));
  if (found.join() === "ok") {
    const sentence = "SQLite’s quick check finds nothing wrong.";
    return { ...about, state: "well", word: "whole", sentence, advice: null };
  }
  return {
    ...{ ...about, state: "act", word: "damaged" },
    sentence: `SQLite’s quick check says: ${found.join("; ")}.`,
    advice:
      "Stop the server, copy the data folder as it is, check the disk, and restore the newest backup.",
  };
}
