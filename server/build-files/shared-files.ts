// The files of all builds that serve one newsroom, or did until lately, in its database. While servers are upgraded one after
// the other a page of one build is loaded from a server that has another, and so are its scripts. See
// docs/decisions/0030-two-versions.md.
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";

/** Days. A page of a build that nobody serves any more is open no longer. */
const daysKept = 30;

/**
 * Gives the other servers the files of this one's build, and lets those go that no server has had for 30 days.
 * @param files the path that each is asked by, and its file
 */
export async function shareBuildFiles(
  { buildFile }: Transaction,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const paths = [...files.keys()];
  const seenAt = now();
  const known = await buildFile.findMany({
    ...{ where: { path: { in: paths } }, select: { path: true } },
  });
  const there = new Set(known.map(({ path }) => path));
  const lacking = await Promise.all(
    paths
      .filter((path) => !there.has(path))
      .map(async (path) => {
        const bytes = await promisify(gzip)(await readFile(files.get(path) ?? ""));
        return { path, packed: bytes.toString("base64"), seenAt };
      }),
  );
  const oldest = new Date(seenAt.getTime() - daysKept * 86_400_000);
  await buildFile.updateMany({ where: { path: { in: [...there] } }, data: { seenAt } });
  await buildFile.deleteMany({ where: { seenAt: { lt: oldest } } });
  // Two servers of one build may start at once.
  for (const file of lacking) {
    const { path } = file;
    await buildFile.upsert({ where: { path }, create: file, update: { seenAt } });
  }
}

/** Null for a path that no build has. */
export async function findBuildFile(
  { buildFile }: Transaction,
  path: string,
): Promise<Buffer | null> {
  const row = await buildFile.findUnique({ where: { path }, select: { packed: true } });
  return row && promisify(gunzip)(Buffer.from(row.packed, "base64"));
}
