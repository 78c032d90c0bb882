// Which program runs, and which form the database has: what somebody who asks for help is asked for.
import { existsSync, readFileSync } from "node:fs";
import { db } from "@/lib/base/db";
import { programVersion } from "@/lib/base/versions/program-version";
import type { Sign } from "@/lib/desk/signs/sign";

const buildFile = ".next/BUILD_ID";

/** `hasNewsroom`: there is a database. */
export async function lookAtVersion(hasNewsroom = true): Promise<Sign> {
  const build = existsSync(buildFile) ? `build ${readFileSync(buildFile, "utf8").trim()}` : null;
  const schema = hasNewsroom ? `schema ${(await findSchema()) ?? "none"}` : null;
  const parts = [`Stet ${programVersion()}`, build ?? "not built", schema ?? "no schema yet"];
  return {
    ...{ name: "version", title: "Version", state: "well", word: programVersion() },
    sentence: `${parts.join(", ")}.`,
    advice: null,
  };
}

/** The name of the newest migration. */
async function findSchema(): Promise<string | undefined> {
  const [newest] = await db().$queryRaw<{ name: string }[]>`
    SELECT "migration_name" AS "name" FROM "_prisma_migrations"
    WHERE "rolled_back_at" IS NULL AND "finished_at" IS NOT NULL ORDER BY "migration_name" DESC LIMIT 1`;
  return newest?.name;
}
