// What SQLite and PostgreSQL say in different words. All other SQL of the newsroom is written once, and both read it.
import { postgresql } from "@/lib/base/dialect/postgresql";
import { sqlite } from "@/lib/base/dialect/sqlite";
import type { Dialect } from "@/lib/base/dialect/words";
import { env } from "@/lib/base/env";

/** The words of the newsroom's database. */
export function dialect(): Dialect {
  return env().databaseUrl === null ? sqlite : postgresql;
}
