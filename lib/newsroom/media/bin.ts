// The bin: what is put in it is out of the library's sight, and deleted thirty days later, or at once.
import { now } from "@/lib/base/clock";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { ConflictError } from "@/lib/base/errors";
import { whileHolding } from "@/lib/base/jobs/claim";
import { deletedAt, keptSince } from "@/lib/base/bin-time";
import { issueEdition } from "@/lib/projections/editions/editions";
import { mediaAddress } from "@/lib/content/media/address";
import { getStanding, note, swapPicture } from "@/lib/newsroom/media/records";
import {
  deleteLeftovers,
  removeFiles,
  removeOriginal,
} from "@/lib/newsroom/media/renditions/leftovers";
import { renditions } from "@/lib/content/media/rendition";
import { keptByWords, usesWords } from "@/lib/newsroom/media/use-words";
import { listUses } from "@/lib/newsroom/media/uses";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import type { Media } from "@/prisma/generated/client";

type Asked = { id: string; version: number };

/** @throws ConflictError while it is in use, with a sentence that says where; if the version is not the record's any more */
export async function binPicture(actor: Actor, { id, version }: Asked): Promise<void> {
  assertMay(actor, "binPictures");
  await transactionOf(actor, async (tx) => {
    const row = await getStanding(tx, id, version);
    const uses = usesWords(await listUses("every", id, tx));
    if (uses !== null) {
      throw new ConflictError(`The picture is in use: ${uses}. Remove it there first.`);
    }
    if (row.binnedAt !== null) return;
    await swapPicture(tx, row, { binnedAt: now() });
    await note(tx, actor, "mediaBinned", row);
  });
}

/** @throws ConflictError if the version is not the record's any more */
export async function takeOutOfBin(actor: Actor, { id, version }: Asked): Promise<void> {
  assertMay(actor, "binPictures");
  await transactionOf(actor, async (tx) => {
    const row = await getStanding(tx, id, version);
    if (row.binnedAt === null) return;
    await swapPicture(tx, row, { binnedAt: null });
    await note(tx, actor, "mediaTakenOut", row);
  });
}

/**
 * Removes a picture in the bin for good, now: its address answers that it is gone, and the caches in front are told.
 * @throws ConflictError if it is not in the bin, if it is in use, or if the version is not the record's any more
 */
export async function removePicture(actor: Actor, { id, version }: Asked): Promise<void> {
  assertMay(actor, "binPictures");
  await transactionOf(actor, async (tx) => {
    const row = await getStanding(tx, id, version);
    if (row.binnedAt === null) throw new ConflictError("Move the picture to the bin first.");
    const keptBy = keptByWords(await listUses("every", id, tx));
    if (keptBy !== null) throw new ConflictError(`The picture is in use: ${keptBy}.`);
    await remove(tx, actor, row);
  });
  await deleteLeftovers();
}

/** Pictures that are deleted in one round. */
const mostAtOnce = 50;

/**
 * Deletes what has been in the bin for thirty days and is still not in use; says whether there may be
 * more. Files go in any case. A record that an older revision names stays without its file, so
 * that the history keeps its words.
 */
export async function emptyBin(): Promise<boolean> {
  const emptied = await whileHolding("empty bin", async () => {
    const due = await listDue();
    for (const { id } of due) await deletePicture(id);
    await deleteLeftovers();
    return due.length === mostAtOnce;
  });
  return emptied ?? false;
}

function listDue(): Promise<{ id: string }[]> {
  return db().media.findMany({
    where: {
      binnedAt: { lte: keptSince(now()) },
      // What was once used and has lost its file is done with.
      OR: [{ fileKey: { not: null } }, { revisions: { none: {} } }],
      authors: { none: {} },
      revisions: {
        none: {
          OR: [
            { draftOf: { isNot: null } },
            { liveOf: { isNot: null } },
            { dueOf: { isNot: null } },
          ],
        },
      },
    },
    orderBy: { binnedAt: "asc" },
    take: mostAtOnce,
    select: { id: true },
  });
}

async function deletePicture(id: string): Promise<void> {
  await transaction(async (tx) => {
    const row = await tx.media.findUnique({ where: { id } });
    // Somebody may have taken it out, or into an article, since it was listed.
    if (row === null || row.binnedAt === null || deletedAt(row.binnedAt) > now()) return;
    if (keptByWords(await listUses("every", id, tx)) !== null) return;
    await remove(tx, null, row);
  });
}

/** Takes a record's files from everybody; `deleteLeftovers` deletes them once that is written. */
async function remove(tx: Transaction, actor: Actor | null, row: Media): Promise<void> {
  const keys = await removeFiles(tx, renditions.parse(row.renditions), row.id);
  await forget(tx, row);
  if (row.fileKey !== null) await removeOriginal(tx, row.fileKey);
  await note(tx, actor, "mediaDeleted", row);
  await issueEdition(tx, { what: "mediaDeleted", addresses: keys.map(mediaAddress) });
}

async function forget(tx: Transaction, row: Media): Promise<void> {
  if ((await tx.revision.count({ where: { media: { some: { id: row.id } } } })) === 0) {
    await tx.media.delete({ where: { id: row.id } });
    return;
  }
  await swapPicture(tx, row, {
    ...{ fileKey: null, mimeType: null, width: null, height: null, byteSize: null, likeness: null },
    ...{ renditions: [], placeholder: "", isRendered: false, renditionProblem: "" },
  });
}
