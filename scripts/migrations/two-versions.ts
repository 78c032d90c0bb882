// The check of the two lines of migrations: what came after these serves programs that do not know it.
import { isOlderVersion, oldestServedBy } from "@/lib/base/versions/contraction";
import { findNoExpansions } from "./expansion";
import type { Migration, Provider } from "./folder";

/** The last ones from before. Newsrooms of that time ended all servers for an upgrade. */
const lastFree: Record<Provider, string> = {
  sqlite: "20261129110501_whole_rows",
  postgresql: "20261130093500_servers",
};

const firstLine = /^-- Contract: after (\d+\.\d+\.\d+)\r?\n/;

/**
 * What is wrong with migrations, in lines for whoever wrote them: one that takes away and does not say so, and one that
 * says so wrongly.
 * @param version of the program that they come with
 */
export function findMigrationFaults(
  migrations: readonly Pick<Migration, "name" | "sql">[],
  provider: Provider,
  version: string,
): string[] {
  return migrations
    .filter(({ name }) => name > lastFree[provider])
    .flatMap((migration) =>
      faultsOf(migration, provider, version).map(
        (fault) => `${provider}, ${migration.name}: ${fault}`,
      ),
    );
}

function faultsOf(
  { name, sql }: Pick<Migration, "name" | "sql">,
  provider: Provider,
  version: string,
): string[] {
  const stated = firstLine.exec(sql)?.[1] ?? null;
  const named = oldestServedBy(name);
  if (stated !== named) {
    return [
      `its first line and its name must say the same. A contraction begins with "-- Contract: after 0.2.0" and is named ` +
        `contract_after_0_2_0_…, after the release that does not need what it takes away.`,
    ];
  }
  if (stated === null) return findNoExpansions(sql, provider);
  if (isOlderVersion(stated, version)) return [];
  return [
    `Stet ${stated} is not released yet. What a release stops to use, a later one takes away.`,
  ];
}
