import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const areas = ["app", "lib", "scripts", "server", "prisma"];

/** Files of unit tests that have a newsroom of their own. */
export function listTestsOfDatabase() {
  return areas
    .flatMap((area) =>
      readdirSync(area, { recursive: true }).map((file) => join(area, String(file))),
    )
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => readFileSync(file, "utf8").includes("useThrowAwayNewsroom();"));
}
