// A picture's record: what it says, and changing that.
import { isDeepStrictEqual } from "node:util";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import {
  pictureFieldNames,
  pictureName,
  type PictureChange,
  type PictureField,
} from "@/lib/content/media/picture-fields";
import { formerValues, type FormerValues } from "@/lib/newsroom/media/former-values";
import { assertMayChangeForReaders, reissuePicture } from "@/lib/projections/media/for-readers";
import { namesIn } from "@/lib/content/media/facts";
import { embeddedFields } from "@/lib/newsroom/media/renditions/embedded-words";
import { toBeRendered } from "@/lib/newsroom/media/renditions/pending";
import { readRights, rightsTerms } from "@/lib/content/media/rights";
import { mediaSummary } from "@/lib/content/media/summary";
import { indexPictures } from "@/lib/projections/media/words";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import type { Media } from "@/prisma/generated/client";

/** All that the record's own page shows. @throws NotFoundError */
export async function getPicture(id: string) {
  const row = await db().media.findUnique({
    where: { id },
    include: { addedBy: { select: { name: true } } },
  });
  if (row === null) throw new NotFoundError("There is no such picture.");
  const { renditions, ...rest } = row;
  return {
    ...rest,
    fileUrl: mediaSummary({ ...rest, renditions }).fileUrl,
    addedBy: row.addedBy?.name ?? null,
    fromFile: namesIn(row.fromFile),
    name: pictureName(row),
  };
}
export type Picture = Awaited<ReturnType<typeof getPicture>>;

/**
 * Changes some fields of a record; gives its version. What a person changed is not as the file said
 * any more. A right that lasts to no day has none. `isAsOpened` says of a later version whether the fields that are
 * changed are as they were for the one who changes them: then nobody's work is in the way, and it is written over that.
 * @throws ConflictError if the version is not the record's any more, or it is in the bin
 * @throws ForbiddenError if readers would see the change and the actor may not publish
 * @throws InvalidInputError for rights that lack their last day or their terms
 */
export async function editPicture(
  actor: Actor,
  { id, version, ...change }: PictureChange & { id: string; version: number },
  isAsOpened: (standing: Media) => boolean = () => false,
): Promise<number> {
  assertMay(actor, "changePictures");
  return transactionOf(actor, async (tx) => {
    const before = await getStanding(tx, id, version, isAsOpened);
    if (before.binnedAt !== null) {
      throw new ConflictError("The picture is in the bin. Restore it to change its details.");
    }
    const after = withRightsInOrder(before, { ...before, ...change });
    const changed = pictureFieldNames.filter(
      (name) => !isDeepStrictEqual(before[name], after[name]),
    );
    if (changed.length === 0) return before.version;
    if (changed.some((name) => shownFields.includes(name))) {
      await assertMayChangeForReaders(tx, actor, id);
    }
    const data = Object.fromEntries(changed.map((name) => [name, after[name]]));
    await swapPicture(tx, before, {
      ...data,
      ...(changed.some((name) => renderedFields.includes(name)) ? toBeRendered : {}),
      fromFile: namesIn(before.fromFile).filter((name) => !changed.includes(name)),
      changedAt: now(),
    });
    await indexPictures(tx, [id]);
    await note(tx, actor, "mediaChanged", after, { former: formerValues(before, changed) });
    await reissuePicture(tx, id, "mediaChanged");
    return before.version + 1;
  });
}

/** Who changes one of these has the picture's renditions made anew. */
const renderedFields: readonly PictureField[] = [...embeddedFields, "focalX", "focalY"];

/** What readers see of a record, or get in its files. */
const shownFields: readonly PictureField[] = [...renderedFields, "isDecorative"];

/** @throws InvalidInputError only for what was changed: a file may have left its rights incomplete */
function withRightsInOrder(before: Media, after: Media): Media {
  const isSame = rightsFields.every((name) => isDeepStrictEqual(before[name], after[name]));
  if (isSame) return after;
  const { asksFor } = rightsTerms[readRights(after.rights)];
  if (asksFor === "date" && after.rightsUntil === null) {
    throw new InvalidInputError("Give the last day of the licence.");
  }
  if (asksFor === "terms" && after.usageTerms === "") {
    throw new InvalidInputError("Name the licence in the usage terms, such as CC BY 4.0.");
  }
  return asksFor === "date" ? after : { ...after, rightsUntil: null };
}

const rightsFields = ["rights", "rightsUntil", "usageTerms"] as const;

/** The record, if this is its version. @throws NotFoundError, ConflictError */
export async function getStanding(
  tx: Transaction,
  id: string,
  version: number,
  isAsOpened: (standing: Media) => boolean = () => false,
): Promise<Media> {
  const row = await tx.media.findUnique({ where: { id } });
  if (row === null) throw new NotFoundError("There is no such picture.");
  if (row.version !== version && !isAsOpened(row)) throw stale();
  return row;
}

/** Writes a record's next version over the one that was read; gives it. @throws ConflictError if that does not stand */
export async function swapPicture(
  tx: Transaction,
  { id, version }: Media,
  data: Parameters<Transaction["media"]["updateManyAndReturn"]>[0]["data"],
): Promise<Media> {
  const [row] = await tx.media.updateManyAndReturn({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (row === undefined) throw stale();
  return row;
}

function stale(): ConflictError {
  const words =
    "Somebody else changed the picture details in the meantime. Check what is saved now.";
  return new ConflictError(words, "stale");
}

/** An entry of the audit log on a picture. */
export function note(
  tx: Transaction,
  actor: Actor | null,
  action: "mediaChanged" | "mediaBinned" | "mediaTakenOut" | "mediaDeleted",
  row: Media,
  detail: { former?: FormerValues } = {},
): Promise<void> {
  const subject = pictureName(row);
  return recordAudit(tx, { actor, action, subject, detail: { mediaId: row.id, ...detail } });
}
