// Another build of the site, without the minute that one takes: a copy of the project's folder, with this build copied
// and every name in it that a build of changed sources gives differently: its id, the files of its scripts and styles,
// and the ids of server actions, which pages of the former build send.
import {
  cpSync,
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

/** Makes the folder, serves `use` with it, and removes it. A server that is started in it serves the other build. */
export async function withRebuilt(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "stet-rebuilt-"));
  try {
    for (const name of readdirSync(".")) {
      if (name !== ".next") symlinkSync(join(process.cwd(), name), join(folder, name));
    }
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

/** The ids of the build's server actions. */
function actionsOf(build: string): string[] {
  const manifest = join(build, "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as { node: object };
  return Object.keys(node);
}

/** As long as the name, and another. The first two characters of an action's id say what it is called with. */
function another(name: string): string {
  return name.slice(0, 2) + name.slice(3) + name.slice(2, 3);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\-]/g, "\\$&");
}
