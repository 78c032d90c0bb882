// Where Debian's packages put PostgreSQL.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const packages = "/usr/lib/postgresql";

/** @returns {string | null} the folder of the newest version's programs; null: PostgreSQL is not installed */
export function postgresqlPrograms() {
  if (!existsSync(packages)) return null;
  const versions = readdirSync(packages).sort((one, other) => Number(other) - Number(one));
  const folders = versions.map((version) => join(packages, version, "bin"));
  return folders.find((folder) => existsSync(join(folder, "postgres"))) ?? null;
}
