// Pictures come in: each file becomes a record, or gives a record its picture.
import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { ConflictError, NotFoundError } from "@/lib/base/errors";
import { assertMayChangeForReaders, reissuePicture } from "@/lib/projections/media/for-readers";
import type { AddedPicture } from "@/lib/newsroom/media/added-picture";
import { findAwaiting } from "@/lib/newsroom/media/awaiting";
import {
  filesOf,
  keepWhile,
  keysOf,
  sha256Of,
  type FileColumns,
  type PictureFile,
} from "@/lib/newsroom/media/filing";
import { allOf, filledBy, namesIn, refilledBy, type Facts } from "@/lib/content/media/facts";
import { differences, mostDifferences } from "@/lib/newsroom/media/intake/likeness";
import { leaveFiles } from "@/lib/newsroom/media/renditions/leftovers";
import { renditions } from "@/lib/content/media/rendition";
import { swapPicture } from "@/lib/newsroom/media/records";
import { listResembling } from "@/lib/newsroom/media/resembling";
import { mediaSummary, type MediaSummary } from "@/lib/content/media/summary";
import { inTurn } from "@/lib/newsroom/media/turns";
import { indexPictures } from "@/lib/projections/media/words";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import type { Media } from "@/prisma/generated/client";

/** What there is to tell of a file that went to a record as it was. */
const unremarkable = { attachedTo: null, hasUnreadText: false, resembles: [] };

/**
 * Adds a picture with the facts that its file says. The same bytes are the same record, which comes out of the bin
 * for it; a file that one record is known to await becomes that record's.
 * @throws InvalidInputError if the file is no picture that may come in: nothing of it stays
 */
export async function addPicture(actor: Actor, file: PictureFile): Promise<AddedPicture> {
  assertMay(actor, "changePictures");
  return inTurn(turnOf(file), async () => {
    const known = await transactionOf(actor, (tx) => findFiled(tx, actor, file.bytes));
    if (known) return { picture: known, isNew: false, ...unremarkable };
    return keepWhile(file, async (columns, facts, hasUnreadText) => {
      // Another server may have filed the same bytes meanwhile.
      const added = await transactionOf(
        actor,
        async (tx) =>
          (await findFiled(tx, actor, file.bytes)) ?? (await insert(tx, actor, columns, facts)),
      );
      if (!("row" in added)) return { picture: added, isNew: false, ...unremarkable };
      const { row, attachedTo } = added;
      const resembles = await listResembling(row.id, columns.likeness);
      return { picture: mediaSummary(row), isNew: true, attachedTo, hasUnreadText, resembles };
    });
  });
}

/**
 * Gives a record another file, or its first. The record, its uses and what people wrote stay, but a credit and other
 * facts of origin go with the image that they are of. The former file goes to the bin, under a record of its own with
 * the former words. A record that has these bytes already is answered as it is: a request that is sent again, as its
 * answer was lost, does no harm.
 * @throws ConflictError if the version is not the record's any more, or another record has these bytes
 * @throws ForbiddenError if readers would see the change and the actor may not publish
 * @throws InvalidInputError as `addPicture`
 */
export async function replaceFile(
  actor: Actor,
  { id, version, ...file }: PictureFile & { id: string; version: number },
): Promise<MediaSummary> {
  assertMay(actor, "changePictures");
  return inTurn(turnOf(file), async () => {
    const known = await db().media.findFirst({
      where: { id, fileKey: { in: keysOf(file.bytes) } },
    });
    if (known) return mediaSummary(known);
    const asked = { id, version, bytes: file.bytes };
    await transactionOf(actor, (tx) => getReplaceable(tx, actor, asked));
    const after = await keepWhile(file, (columns, facts) =>
      transactionOf(actor, async (tx) => {
        const before = await getReplaceable(tx, actor, asked);
        const isFirst = before.fileKey === null;
        const after = await change(tx, before, {
          ...columns,
          ...(isFirst ? filledBy(facts, before) : wordsOfReplaced(before, columns, facts)),
        });
        await leaveFiles(tx, [], filesOf(columns));
        if (!isFirst) await binFormer(tx, actor, before);
        const action = isFirst ? "fileAttached" : "fileReplaced";
        await note(tx, actor, action, after);
        await reissuePicture(tx, id, action);
        return after;
      }),
    );
    return mediaSummary(after);
  });
}

/** A licence's last day goes with its right. */
function wordsOfReplaced(before: Media, { likeness }: FileColumns, facts: Facts) {
  const isSameImage =
    before.likeness !== null && differences(before.likeness, likeness) <= mostDifferences;
  const words = refilledBy(facts, before, isSameImage);
  return words.rights === before.rights ? words : { ...words, rightsUntil: null };
}

/** Puts a record's former file into the bin, with the words that it had: an editor can take it out again. */
async function binFormer(tx: Transaction, actor: Actor, former: Media): Promise<void> {
  const row = await tx.media.create({
    data: {
      ...former,
      ...{ id: randomUUID(), version: 1, binnedAt: now() },
      renditions: renditions.parse(former.renditions),
      fromFile: namesIn(former.fromFile),
    },
  });
  await indexPictures(tx, [row.id]);
  await note(tx, actor, "mediaBinned", row);
}

/** The same bytes are one request's at a time: no other takes away what it has just kept. */
function turnOf({ bytes }: PictureFile): string {
  return sha256Of(bytes);
}

async function insert(tx: Transaction, actor: Actor, columns: FileColumns, facts: Facts) {
  await leaveFiles(tx, [], filesOf(columns));
  const awaitingId = await findAwaiting(tx, { ...columns, caption: facts.caption });
  if (awaitingId === null) {
    const data = { ...columns, ...allOf(facts), addedById: actor.id, createdAt: now() };
    const row = await tx.media.create({ data });
    await indexPictures(tx, [row.id]);
    await note(tx, actor, "mediaAdded", row);
    return { row, attachedTo: null };
  }
  await assertMayChangeForReaders(tx, actor, awaitingId);
  const before = await tx.media.findUniqueOrThrow({ where: { id: awaitingId } });
  const row = await change(tx, before, { ...columns, ...filledBy(facts, before) });
  await note(tx, actor, "fileAttached", row);
  await reissuePicture(tx, row.id, "fileAttached");
  return { row, attachedTo: "record that awaited" as const };
}

/** The record that has these bytes, out of the bin. @throws ForbiddenError for who may take nothing out of it */
async function findFiled(
  tx: Transaction,
  actor: Actor,
  bytes: Buffer,
): Promise<MediaSummary | null> {
  const row = await tx.media.findFirst({ where: { fileKey: { in: keysOf(bytes) } } });
  if (row === null || row.binnedAt === null) return row && mediaSummary(row);
  assertMay(actor, "binPictures");
  const found = await change(tx, row, { binnedAt: null });
  await note(tx, actor, "mediaAdded", found);
  return mediaSummary(found);
}

async function getReplaceable(
  tx: Transaction,
  actor: Actor,
  { id, version, bytes }: { id: string; version: number; bytes: Buffer },
): Promise<Media> {
  const row = await tx.media.findUnique({ where: { id } });
  if (!row) throw new NotFoundError("There is no such picture.");
  if (row.version !== version) {
    throw new ConflictError("Somebody else changed the picture details in the meantime.", "stale");
  }
  if (row.binnedAt !== null) throw new ConflictError("The picture is in the bin.");
  const other = await tx.media.findFirst({ where: { fileKey: { in: keysOf(bytes) } } });
  if (other?.binnedAt) {
    throw new ConflictError("A picture in the bin has this file. Restore that one.");
  }
  if (other) throw new ConflictError("Another picture in the library already has this file.");
  await assertMayChangeForReaders(tx, actor, id);
  return row;
}

async function change(
  tx: Transaction,
  before: Media,
  data: Parameters<typeof swapPicture>[2],
): Promise<Media> {
  const row = await swapPicture(tx, before, { ...data, changedAt: now() });
  await indexPictures(tx, [row.id]);
  return row;
}

function note(
  tx: Transaction,
  actor: Actor,
  action: "mediaAdded" | "fileAttached" | "fileReplaced" | "mediaBinned",
  { id, caption, fileName }: Media,
) {
  return recordAudit(tx, { actor, action, subject: caption || fileName, detail: { mediaId: id } });
}
