// Pictures that came within a document: kept before the transaction that writes the article, and filed in it.
import { randomUUID } from "node:crypto";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { allOf } from "@/lib/content/media/facts";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { filesOf, keep, keysOf, type PictureFile } from "@/lib/newsroom/media/filing";
import { swapPicture } from "@/lib/newsroom/media/records";
import { abandonFile, leaveFiles } from "@/lib/newsroom/media/renditions/leftovers";
import { indexPictures } from "@/lib/projections/media/words";

/** What the document says of it. */
export type DocumentPicture = PictureFile & { caption: string; credit: string; altText: string };

export type KeptPicture = { file: DocumentPicture } & Awaited<ReturnType<typeof keep>>;

/** @throws InvalidInputError if it is no picture that may come in: then nothing was kept */
export async function keepPicture(file: DocumentPicture): Promise<KeptPicture> {
  return { file, ...(await keep(file, wordsOf(file))) };
}

/** If the article was not written. */
export async function abandonPicture({ columns, since }: KeptPicture): Promise<void> {
  await abandonFile(columns.fileKey, since);
}

/**
 * Gives the id of the picture's record: of one that has these bytes already, out of the bin if need be, or a new one
 * with the document's words where the file says nothing.
 */
export async function filePicture(tx: Transaction, kept: KeptPicture): Promise<string> {
  const { file, columns, facts } = kept;
  await leaveFiles(tx, [], filesOf(columns));
  const known = await tx.media.findFirst({ where: { fileKey: { in: keysOf(file.bytes) } } });
  if (known !== null && known.binnedAt === null) return known.id;
  const row =
    known === null
      ? await tx.media.create({
          data: {
            ...{ id: randomUUID(), createdAt: now() },
            ...columns,
            ...allOf(facts),
            ...whereBlank(facts, wordsOf(file)),
          },
        })
      : await swapPicture(tx, known, { binnedAt: null, changedAt: now() });
  await indexPictures(tx, [row.id]);
  await recordAudit(tx, {
    ...{ actor: null, action: "mediaAdded" as const, subject: row.caption || row.fileName },
    detail: { mediaId: row.id },
  });
  return row.id;
}

function wordsOf({ caption, credit, altText }: DocumentPicture) {
  return { caption, credit, altText };
}

function whereBlank<Words extends Record<string, string>>(
  facts: Record<keyof Words, string>,
  words: Words,
): Partial<Words> {
  const blank = Object.entries(words).filter(([name, said]) => facts[name] === "" && said !== "");
  return Object.fromEntries(blank) as Partial<Words>;
}
