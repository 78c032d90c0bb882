// The records of a newsroom as they are at one moment: to be read, and to be written as one stream.
import { createReadStream, existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { now } from "@/lib/base/clock";
import { connect, connectToSnapshot, databaseFile, type Transaction } from "@/lib/base/db";
import type { Env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { dumpPostgresql } from "@/lib/base/dumps/programs";
import { copySqlite } from "@/lib/base/sqlite/copy";
import { compressed } from "@/lib/newsroom/backups/pieces";

export type Snapshot = {
  kind: "sqlite" | "postgresql";
  /** What was committed before is in it. */
  moment: Date;
  database: Transaction;
  stream: () => AsyncIterable<Uint8Array>;
  close: () => Promise<void>;
};

export type Place = Pick<Env, "databaseUrl" | "store" | "dataFolder">;

/** @param scratch a folder that has room for the database. @throws InvalidInputError if there is no newsroom */
export function takeSnapshot(place: Place, scratch: string): Promise<Snapshot> {
  return place.databaseUrl === null
    ? ofSqlite(place.dataFolder, scratch)
    : ofPostgresql(place.databaseUrl);
}

async function ofSqlite(dataFolder: string, scratch: string): Promise<Snapshot> {
  if (!existsSync(databaseFile(dataFolder))) {
    throw new InvalidInputError(`There is no newsroom in ${dataFolder}.`);
  }
  const folder = join(scratch, "database");
  await mkdir(folder, { recursive: true });
  const moment = now();
  await copySqlite(databaseFile(dataFolder), databaseFile(folder));
  const database = connect({ databaseUrl: null, dataFolder: folder });
  return {
    ...{ kind: "sqlite", moment, database },
    stream: () => compressed(createReadStream(databaseFile(folder))),
    close: () => database.$disconnect(),
  };
}

async function ofPostgresql(url: string): Promise<Snapshot> {
  const moment = now();
  const { database, snapshot } = await connectToSnapshot(url);
  return {
    ...{ kind: "postgresql", moment, database },
    stream: () => dumpPostgresql(url, snapshot),
    close: () => database.$disconnect(),
  };
}
