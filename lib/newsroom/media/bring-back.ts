// A picture of a backup, in the library again: for one that was deleted for good.
import { db, transaction, type Transaction } from "@/lib/base/db";
import { ConflictError } from "@/lib/base/errors";
import { readKey, type FileStore } from "@/lib/base/storage/storage";
import { partsOf } from "@/lib/base/storage/parts";
import { namesIn } from "@/lib/content/media/facts";
import { pictureName } from "@/lib/content/media/picture-fields";
import { renditions } from "@/lib/content/media/rendition";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { swapPicture } from "@/lib/newsroom/media/records";
import { leaveFiles, leaveUnlessNamed } from "@/lib/newsroom/media/renditions/leftovers";
import { originals, served, type Stores } from "@/lib/newsroom/media/stores";
import { indexPictures } from "@/lib/projections/media/words";
import type { Media } from "@/prisma/generated/client";

/**
 * Brings a record back under its own id, with its files: articles and revisions that name it have it again.
 * @param from the stores of the backup
 * @throws ConflictError if the record is still there, or another has its file
 * @throws InvalidInputError, DamagedFileError if the backup has not its files
 */
export async function bringBackPicture(backedUp: Media, from: Stores): Promise<Media> {
  await assertGone(db(), backedUp);
  const made = renditions.parse(backedUp.renditions);
  const { fileKey } = backedUp;
  const files = [...(fileKey === null ? [] : [{ key: fileKey }]), ...made];
  await leaveUnlessNamed(files.map(({ key }) => key));
  if (fileKey !== null) await copy(from.originals, originals(), fileKey);
  for (const { key } of made) await copy(from.served, served(), key);
  return transaction(async (tx) => {
    await assertGone(tx, backedUp);
    const row = await fill(tx, backedUp);
    await leaveFiles(tx, [], files);
    await indexPictures(tx, [row.id]);
    await recordAudit(tx, {
      ...{ actor: null, action: "mediaBroughtBack", subject: pictureName(row) },
      detail: { mediaId: row.id },
    });
    return row;
  });
}

async function assertGone(tx: Transaction, { id, fileKey }: Media): Promise<void> {
  const same = await tx.media.findUnique({ where: { id } });
  if (same !== null && same.fileKey !== null) {
    throw new ConflictError(
      same.binnedAt === null
        ? "The picture is still in the library. Nothing was changed."
        : "The picture is in the bin. Restore it there.",
    );
  }
  const other = fileKey === null ? null : await tx.media.findUnique({ where: { fileKey } });
  if (other === null) return;
  throw new ConflictError(`The picture ${other.id} has the same file. Nothing was changed.`);
}

/** A record that older revisions name has stayed without its file. It keeps its words, and gets the file again. */
async function fill(tx: Transaction, backedUp: Media): Promise<Media> {
  const { id, version, addedById, fileKey, mimeType, width, height, byteSize, likeness } = backedUp;
  const file = {
    ...{ fileKey, mimeType, width, height, byteSize, likeness, binnedAt: null },
    ...{ renditions: renditions.parse(backedUp.renditions), placeholder: backedUp.placeholder },
    ...{ isRendered: backedUp.isRendered, renditionProblem: backedUp.renditionProblem },
  };
  const same = await tx.media.findUnique({ where: { id } });
  if (same !== null) return swapPicture(tx, same, { ...file, recipe: backedUp.recipe });
  const adder = await tx.user.findUnique({ where: { id: addedById ?? "" } });
  const words = { fromFile: namesIn(backedUp.fromFile), addedById: adder?.id ?? null };
  return tx.media.create({ data: { ...backedUp, ...file, ...words, version: version + 1 } });
}

async function copy(from: FileStore, to: FileStore, key: string): Promise<void> {
  const [read, file] = [readKey(key), await from.find(key)];
  if (read === null || file === null) throw new ConflictError(`The backup lacks the file ${key}.`);
  await to.put(partsOf(file.read()), read.ending);
}
