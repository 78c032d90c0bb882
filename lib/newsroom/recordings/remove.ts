// A recording goes for good: its file, its captions, and its name in the history.
import type { Transaction } from "@/lib/base/db";
import { ConflictError, NotFoundError } from "@/lib/base/errors";
import { captionsKey, mediaAddress } from "@/lib/content/media/address";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import { recordAudit } from "@/lib/newsroom/audit/record";
import {
  deleteLeftovers,
  markRemoved,
  removeFiles,
} from "@/lib/newsroom/media/renditions/leftovers";
import { usesWords } from "@/lib/newsroom/media/use-words";
import { listRecordingUses } from "@/lib/newsroom/media/uses";
import { transactionOf } from "@/lib/newsroom/users/acting";
import { issueEdition } from "@/lib/projections/editions/editions";
import type { Recording } from "@/prisma/generated/client";

/**
 * Removes a recording now: its address and those of its captions answer that they are gone, and the caches in front are told. Older revisions that
 * had it keep its words.
 * @throws ConflictError while it is in use, with a sentence that says where
 */
export async function removeRecording(actor: Actor, id: string): Promise<void> {
  assertMay(actor, "binPictures");
  await transactionOf(actor, async (tx) => {
    const record = await tx.recording.findUnique({ where: { id } });
    if (record === null) throw new NotFoundError("There is no such video or audio.");
    const uses = usesWords(await listRecordingUses("every", id, tx));
    if (uses !== null) {
      throw new ConflictError(`The file is in use: ${uses}. Remove it there first.`);
    }
    const binned = { binnedAt: { not: null }, draft: { recordings: { some: { id } } } };
    if ((await tx.article.count({ where: binned })) > 0) {
      throw new ConflictError("An article in the bin uses the file. Delete that article first.");
    }
    await removeRecordingIn(tx, actor, record);
  });
  await deleteLeftovers();
}

/** Within a transaction. Whoever calls has the files deleted after it, by `deleteLeftovers`. */
export async function removeRecordingIn(
  tx: Transaction,
  actor: Actor | null,
  { id, fileKey, fileName }: Recording,
): Promise<void> {
  const captions = await tx.captions.findMany({ where: { recordingId: id }, select: { id: true } });
  const theirs = captions.map((one) => captionsKey(one.id));
  await tx.recording.delete({ where: { id } });
  const files = await removeFiles(tx, [{ key: fileKey }], id);
  await markRemoved(tx, theirs);
  await recordAudit(tx, { actor, action: "recordingDeleted", subject: fileName || "Untitled" });
  await issueEdition(tx, {
    what: "recordingDeleted",
    addresses: [...files, ...theirs].map(mediaAddress),
  });
}
