// One article or one picture of a backup, in the newsroom that goes on.
import { connect, type Transaction } from "@/lib/base/db";
import { InvalidInputError, NotFoundError } from "@/lib/base/errors";
import type { Content } from "@/lib/content/articles/schema";
import { withPlaceAside } from "@/lib/newsroom/backups/drill";
import type { Manifest } from "@/lib/newsroom/backups/manifest";
import { assertRestorable } from "@/lib/newsroom/backups/restore";
import { restoreRecords } from "@/lib/newsroom/backups/restored-records";
import type { Place } from "@/lib/newsroom/backups/snapshot";
import type { BackupTarget } from "@/lib/newsroom/backups/target";
import { whileFilesAreKept } from "@/lib/newsroom/media/renditions/deletion";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import type { Media } from "@/prisma/generated/client";

/**
 * Lets `read` read the records of a backup, brought to the newest schema by `migrate`.
 * @throws InvalidInputError as a restore
 */
export async function readBackup<Result>(
  settings: Place,
  target: BackupTarget,
  manifest: Manifest,
  migrate: (place: Place) => Promise<unknown>,
  read: (database: Transaction) => Promise<Result>,
): Promise<Result> {
  assertRestorable(manifest, settings.databaseUrl);
  const result = await whileFilesAreKept(() =>
    withPlaceAside(settings, target, async (place) => {
      await restoreRecords(target, manifest, place);
      await migrate(place);
      const database = connect(place);
      try {
        return { read: await read(database) };
      } finally {
        await database.$disconnect();
      }
    }),
  );
  if (result === null) throw new InvalidInputError("A backup is being made. Try again after it.");
  return result.read;
}

/** The draft of an article, by its id or an address that it had. @throws NotFoundError */
export async function getBackedUpArticle(
  database: Transaction,
  named: string,
): Promise<{ id: string; content: Content }> {
  const address = await database.address.findUnique({ where: { slug: named } });
  const include = { draft: { include: withContent } };
  const article =
    (await database.article.findFirst({
      where: { OR: [{ id: named }, { slug: named }, { id: address?.articleId ?? "" }] },
      include,
    })) ??
    // In the bin it has no address of its own.
    (await database.article.findFirst({
      where: { binnedAt: { not: null }, draft: { slug: named } },
      orderBy: { binnedAt: "desc" },
      include,
    }));
  if (article === null) throw new NotFoundError(`The backup has no article ${named}.`);
  return { id: article.id, content: contentOf(article.draft) };
}

/** @throws NotFoundError */
export async function getBackedUpPicture(database: Transaction, id: string): Promise<Media> {
  const row = await database.media.findUnique({ where: { id } });
  if (row === null) throw new NotFoundError(`The backup has no picture ${id}.`);
  return row;
}
