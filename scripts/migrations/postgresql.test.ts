import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { env } from "@/lib/base/env";
import { randomId } from "@/lib/base/random-id";
import { isOnPostgresql } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { queryServer } from "@/scripts/testing/query-server";
import { applyPostgresqlMigrations } from "./postgresql";

useThrowAwayNewsroom();

const own = "prisma/postgresql/migrations";
let [folder, url] = ["", ""];
beforeEach(async () => {
  if (!isOnPostgresql) return;
  const name = `two_versions_${randomId()}`;
  const server = new URL(env().databaseUrl ?? "");
  await queryServer(server.href, `CREATE DATABASE "${name}"`);
  server.pathname = `/${name}`;
  url = server.href;
  folder = await mkdtemp(join(tmpdir(), "stet-two-versions-"));
  await cp(own, folder, { recursive: true });
  await applyAs("0.2.0");
});
afterEach(async () => {
  if (isOnPostgresql) await rm(folder, { recursive: true });
});

const query = (sql: string) => queryServer(url, sql);

/** As a newer program, which has one more migration. */
async function applyAsNewer(name: string, sql: string): Promise<string[]> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, "migration.sql"), sql);
  return applyPostgresqlMigrations(url, { folder, version: "0.3.0", dataFolder: null });
}

const applyAs = (version: string) =>
  applyPostgresqlMigrations(url, { folder: own, version, dataFolder: null });

const expansion = "29990101000000_polls";
const contraction = "29990101000000_contract_after_0_2_0_topics";
const takesAway = `-- Contract: after 0.2.0\nDROP TABLE "TopicAddress";`;

const runs = (version: string | null) =>
  query(
    version === null
      ? `INSERT INTO "Server" ("id", "name", "secretDigest", "seenAt", "edition")
         VALUES ('1', 'one:3000', '', clock_timestamp(), 0)`
      : `INSERT INTO "Server" ("id", "name", "secretDigest", "seenAt", "edition", "version")
         VALUES ('1', 'one:3000', '', clock_timestamp(), 0, '${version}')`,
  );

describe.skipIf(!isOnPostgresql)("two versions on one database", () => {
  test("an older program starts on what a newer one has only added to", async () => {
    await runs("0.2.0");
    const added = await applyAsNewer(expansion, `CREATE TABLE "Poll" ("id" TEXT);`);
    expect(added).toEqual([expansion]);
    expect(await applyAs("0.1.0")).toEqual([]);
  });

  test("it does not start on what a newer one has taken from, unless it is of the release that can do without", async () => {
    expect(await applyAsNewer(contraction, takesAway)).toEqual([contraction]);
    await expect(applyAs("0.1.0")).rejects.toThrow(
      `A newer Stet has taken away what Stet 0.1.0 needs (migration ${contraction}). Start Stet 0.2.0 or newer.`,
    );
    expect(await applyAs("0.2.0")).toEqual([]);
  });

  test.each([
    ["0.1.0", "Stet 0.1.0"],
    [null, "an older Stet"],
  ])("nothing is taken away while a server runs that needs it: %s", async (version, called) => {
    await runs(version);
    await expect(applyAsNewer(contraction, takesAway)).rejects.toThrow(
      `The server one:3000 runs ${called} and needs what migration ${contraction} takes away. ` +
        "Bring that server to Stet 0.2.0 first, or stop it.",
    );
    expect(await query(`SELECT count(*)::int AS "count" FROM "TopicAddress"`)).toEqual([
      { count: 0 },
    ]);
    await query(`UPDATE "Server" SET "seenAt" = clock_timestamp() - interval '6 seconds'`);
    await rm(join(folder, contraction), { recursive: true });
    expect(await applyAsNewer(contraction, takesAway)).toEqual([contraction]);
  });

  test("a migration that is unknown and older than the newest known one is another program's", async () => {
    await applyAsNewer("20261130083001_polls", `CREATE TABLE "Poll" ("id" TEXT);`);
    await expect(applyAs("0.2.0")).rejects.toThrow("it belongs to another program than Stet");
  });
});
