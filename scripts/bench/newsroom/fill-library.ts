// Records alone, since no query opens a file.
import { db } from "@/lib/base/db";
import { piecesOf } from "@/lib/newsroom/media/renditions/recipe";
import { fillPictureWords } from "@/lib/projections/media/words";
import type { Prisma } from "@/prisma/generated/client";
import { chance, pick } from "@/scripts/stress/chance";
import { benchHeadline, benchStock } from "./copy";
import { benchEditor } from "./fill";

const batch = 500;
const day = 24 * 3_600_000;
const size = { width: 6_000, height: 4_000 };

/** Adds pictures of ten years, and puts nine of ten into revisions that exist. */
export async function fillLibrary(count: number): Promise<void> {
  const random = chance(2);
  const stock = benchStock(random);
  for (let first = 0; first < count; first += batch) {
    const length = Math.min(batch, count - first);
    const data = Array.from({ length }, (_, at) =>
      makePicture(random, pick(random, stock.standfirsts), first + at, count),
    );
    await db().media.createMany({ data });
  }
  await db().$executeRaw`
    INSERT INTO "_MediaToRevision" ("A", "B")
    SELECT M."id", (SELECT "id" FROM "Revision" WHERE "rowid" = 1 + M."rowid" % (SELECT max("rowid") FROM "Revision"))
    FROM "Media" M WHERE M."rowid" % 10 > 0`;
  await fillPictureWords();
}

function makePicture(
  random: () => number,
  caption: string,
  number: number,
  count: number,
): Prisma.MediaCreateManyInput {
  const id = crypto.randomUUID();
  const age = number / count;
  const createdAt = new Date(Date.UTC(2016, 0) + age * 3_650 * day);
  const isLicensed = random() < 0.1;
  const isAwaiting = random() < 0.01;
  const words = {
    caption,
    headline: benchHeadline(random, age),
    credit: `Photographer ${number % 300}`,
  };
  const file = { fileKey: id, ...size, isRendered: true, renditions: renditionsOf(id) };
  return {
    id,
    createdAt,
    ...words,
    ...(isAwaiting ? {} : file),
    altText: random() < 0.05 ? "" : caption,
    fileName: `DSC_${number}.jpg`,
    rights: isLicensed ? "licensed" : "agency",
    rightsUntil: isLicensed ? new Date(createdAt.getTime() + random() * 4_000 * day) : null,
    changedAt: random() < 0.5 ? new Date(createdAt.getTime() + random() * 30 * day) : null,
    binnedAt: random() < 0.005 ? new Date() : null,
    addedById: random() < 0.02 ? benchEditor.id : null,
  };
}

/** As many as a photograph has. */
function renditionsOf(id: string) {
  return piecesOf(size, { x: 0.5, y: 0.5 }).flatMap(({ shape, size: own, formats }) =>
    formats.map((format) => ({
      ...{ shape, format, ...own, byteSize: 100_000 },
      key: `${id}-${shape}-${own.width}.${format}`,
    })),
  );
}
