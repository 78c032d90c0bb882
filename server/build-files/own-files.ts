import { existsSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";

const folder = join(".next", "static");

/** Where the files of a build are found by browsers. */
export const staticPath = "/_next/static/";

/** The scripts, styles and typefaces of this server's build: the path that each is asked by, and its file. */
export function ownBuildFiles(): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const pathOf = (file: string) =>
    staticPath +
    file
      .slice(folder.length + 1)
      .split(sep)
      .join("/");
  return new Map(files.map((file) => [pathOf(file), file]));
}
