// What a backup holds, as people are told.
import { deskTime, zoneName } from "@/lib/base/site-time";
import type { Manifest } from "@/lib/newsroom/backups/manifest";

/** Lines of a name and what it is. */
export function describeBackup(manifest: Manifest): string {
  const { kind, moment, program, migrations, articles, pictures, originals, served } = manifest;
  const at = new Date(moment);
  const count = (number: number) => number.toLocaleString("en");
  const lines = {
    Moment: `${moment} (${deskTime(at)}, ${zoneName(at)})`,
    Articles: count(articles),
    Pictures: `${count(pictures)}, in ${count(originals.count + served.count)} files`,
    Version: `Stet ${program}, ${kind === "sqlite" ? "SQLite" : "PostgreSQL"}, schema ${migrations.at(-1) ?? "none"}`,
  };
  return Object.entries(lines)
    .map(([name, words]) => `  ${name.padEnd(10)}${words}`)
    .join("\n");
}
