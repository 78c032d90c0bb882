// Another build of the site without a minute of building: a copy of the project's folder with this build, in which each
// name that changed sources would change is another: its id, its scripts and styles, and the ids of server actions,
// which pages of the former build send.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";

const copied = new Set([".next", "scripts"]);

/** A release with one more migration of PostgreSQL than this one, under a name that none has yet. */
export type Newer = { version: string; migration: { name: string; sql: string } };

/** A server that is started in the folder serves the other build; with `newer`, as a later release. */
export async function withRebuilt(
  use: (folder: string) => Promise<void>,
  newer: Newer | null = null,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "stet-rebuilt-"));
  try {
    linkAllBut(copied, ".", folder);
    if (newer !== null) beNewer(folder, newer);
    // A linked script would find the project's folder by its own path, and serve the build there.
    cpSync("scripts", join(folder, "scripts"), { recursive: true });
    const isOfBuild = (path: string) => !path.startsWith(join(".next", "cache"));
    cpSync(".next", join(folder, ".next"), {
      ...{ recursive: true, verbatimSymlinks: true, filter: isOfBuild },
    });
    rename(join(folder, ".next"));
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Links to what is in the project's folder `of`. */
function linkAllBut(names: ReadonlySet<string>, of: string, folder: string): void {
  for (const name of readdirSync(of)) {
    if (!names.has(name)) symlinkSync(join(process.cwd(), of, name), join(folder, name));
  }
}

function beNewer(folder: string, { version, migration }: Newer): void {
  const own = readFileSync("package.json", "utf8");
  rmSync(join(folder, "package.json"));
  writeFileSync(join(folder, "package.json"), own.replace(/("version": ")[^"]+/, `$1${version}`));
  const prisma = join(folder, "prisma");
  rmSync(prisma);
  mkdirSync(join(prisma, "postgresql"), { recursive: true });
  linkAllBut(new Set(["postgresql"]), "prisma", prisma);
  linkAllBut(new Set(["migrations"]), "prisma/postgresql", join(prisma, "postgresql"));
  const migrations = join("prisma", "postgresql", "migrations");
  // A link is no folder of a migration.
  cpSync(migrations, join(folder, migrations), { recursive: true });
  mkdirSync(join(folder, migrations, migration.name));
  writeFileSync(join(folder, migrations, migration.name, "migration.sql"), migration.sql);
}

function rename(build: string): void {
  const files = readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const scripts = files
    .filter((path) => path.startsWith(join(build, "static", "chunks")))
    .map((path) => basename(path, extname(path)));
  const names = [readFileSync(join(build, "BUILD_ID"), "utf8"), ...actionsOf(build), ...scripts];
  const all = new RegExp(names.map(escaped).join("|"), "g");
  for (const path of files) {
    if (/\.(js|json|html|rsc|css|map)$|BUILD_ID$/.test(path)) {
      writeFileSync(path, readFileSync(path, "latin1").replace(all, another), "latin1");
    }
    const name = basename(path).replace(all, another);
    if (name !== basename(path)) renameSync(path, join(dirname(path), name));
  }
}

function actionsOf(build: string): string[] {
  const manifest = join(build, "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as { node: object };
  return Object.keys(node);
}

/** Another name of the same length. The first two characters of an action's id say how it is called. */
function another(name: string): string {
  return name.slice(0, 2) + name.slice(3) + name.slice(2, 3);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\-]/g, "\\$&");
}
