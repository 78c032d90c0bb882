// The job that makes what is still to be made: one picture at a time, by one server at a time, taken
// up again by whoever comes next if that server is killed.
import { db, transaction } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import { whileHolding } from "@/lib/base/jobs/claim";
import { reissuePicture } from "@/lib/projections/media/for-readers";
import { embeddedWordsOf } from "@/lib/newsroom/media/renditions/embedded-words";
import { leaveFiles } from "@/lib/newsroom/media/renditions/leftovers";
import { renderAll, type Rendered } from "@/lib/newsroom/media/renditions/render";
import { currentRecipe, formerRecipes } from "@/lib/newsroom/media/renditions/recipe";
import { renditions } from "@/lib/content/media/rendition";
import { originals } from "@/lib/newsroom/media/stores";
import { ProcessEnded } from "@/lib/newsroom/media/worker/picture-process";
import type { Media } from "@/prisma/generated/client";

/** A record with a file whose renditions are not those of its file, focal point and words. */
export const isPending = {
  isRendered: false,
  fileKey: { not: null },
  renditionProblem: "",
  binnedAt: null,
} as const;

/** A record with renditions that were made by a former recipe. They are served until the others have been made. */
const isOutdated = { ...isPending, isRendered: true, recipe: { in: formerRecipes } } as const;

/** What a record says once its picture is to be made anew: another file, focal point or words that it carries. */
export const toBeRendered = { isRendered: false, renditionProblem: "" } as const;

/**
 * Makes the renditions of the record that has waited longest, and gives its id; null if none waits
 * or another server is at it. What was served of it before is served until then. A change to the
 * record meanwhile makes the work void: the record stays pending. A picture that cannot be made says
 * so. Errors of the disk and the database are thrown, and the record is tried again after the others.
 */
export async function renderPending(): Promise<string | null> {
  // Asked every other second, and most often for nothing: then nothing is written either.
  if ((await findPending()) === null) return null;
  return whileHolding("renditions", async () => {
    const record = await findPending();
    if (record === null) return null;
    failed.add(record.id);
    await finish(record, await render(record));
    failed.delete(record.id);
    return record.id;
  });
}

/** The ids of records whose turn ended in an error that may not be theirs: they hold up no other. */
const failed = new Set<string>();

/** How often the process ended over a record's picture. After so many times it is the picture's fault. */
const broken = new Map<string, number>();
const mostTries = 3;

async function findPending(): Promise<Media | null> {
  const orderBy = [{ createdAt: "asc" as const }, { id: "asc" as const }];
  for (const waiting of [isPending, isOutdated]) {
    const where = { ...waiting, id: { notIn: [...failed] } };
    const record = await db().media.findFirst({ where, orderBy });
    if (record !== null) return record;
  }
  failed.clear();
  return null;
}

async function render(record: Media): Promise<Rendered | { problem: string }> {
  const { fileKey, focalX, focalY } = record;
  const bytes = fileKey === null ? null : await originals().get(fileKey);
  if (bytes === null) return { problem: "Its file is missing in the newsroom’s store of files." };
  try {
    return await renderAll(bytes, { x: focalX, y: focalY }, embeddedWordsOf(record));
  } catch (error) {
    if (error instanceof InvalidInputError) return { problem: error.message };
    if (error instanceof ProcessEnded && isGivenUp(record)) {
      return { problem: "It is too large to process." };
    }
    throw error;
  }
}

/** Whether a process ended over this version of the record as often as it may. */
function isGivenUp({ id, version }: Media): boolean {
  const name = `${id} ${version}`;
  const tries = (broken.get(name) ?? 0) + 1;
  if (tries < mostTries) broken.set(name, tries);
  else broken.delete(name);
  return tries >= mostTries;
}

async function finish(record: Media, made: Rendered | { problem: string }): Promise<void> {
  const { id, version } = record;
  await transaction(async (tx) => {
    const where = { ...isPending, id, version, isRendered: record.isRendered };
    if ("problem" in made) {
      await tx.media.updateMany({ where, data: { renditionProblem: made.problem } });
      return;
    }
    const data = { ...made, isRendered: true, recipe: currentRecipe };
    const { count } = await tx.media.updateMany({ where, data });
    if (count === 0) {
      // Somebody changed the record meanwhile: of what was made only the files that it has already keep a name.
      const now = await tx.media.findUnique({ where: { id }, select: { renditions: true } });
      if (now) await leaveFiles(tx, [], renditions.parse(now.renditions));
      return;
    }
    await leaveFiles(tx, renditions.parse(record.renditions), made.renditions);
    await reissuePicture(tx, id, "pictureRendered");
  });
}
