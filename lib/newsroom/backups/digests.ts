// What tells whether two databases have the same records.
import type { Transaction } from "@/lib/base/db";
import { readCatalog } from "@/lib/base/tables/catalog";
import { digestOf } from "@/lib/base/tables/rows";
import type { Manifest } from "@/lib/newsroom/backups/manifest";

type Digests = Manifest["tables"];

export async function digestsOf(database: Transaction, kind: Manifest["kind"]): Promise<Digests> {
  const digests: Digests = {};
  for (const table of await readCatalog(database, kind)) {
    digests[table.name] = await digestOf(database, table);
  }
  return digests;
}

/** The tables that are not the same in both. */
export function differingTables(one: Digests, other: Digests): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names.filter((name) => one[name]?.sha256 !== other[name]?.sha256);
}
