// Paged by cursor and not by count.
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import type { RowCursor } from "@/lib/base/lists/list-sql";
import {
  readIds,
  readPage,
  type ListQuery,
  type PageCursor,
  type Page,
} from "@/lib/base/lists/page";
import { typedWords, soughtIn } from "@/lib/base/lists/words";
import {
  fitOf,
  fitOfAdder,
  fitOfTime,
  pictureKeyOrder,
  listedPictures,
  type Condition,
  type PictureOrder,
} from "@/lib/desk/media/library-sql";
import { mediaSummary, type MediaSummary } from "@/lib/content/media/summary";
import { pictureIndex } from "@/lib/projections/media/words";

export type PictureFilter = {
  condition: Condition | null;
  adderId: string | null;
  /** `since` is included, `until` excluded. */
  since: Date | null;
  until: Date | null;
  words: string;
};

export const allPictures: PictureFilter = {
  condition: null,
  adderId: null,
  since: null,
  until: null,
  words: "",
};

export const newestPicturesFirst: PictureOrder = { sort: "added", isDescending: true };

export type PictureRow = MediaSummary & {
  headline: string;
  fileName: string;
  rights: string;
  rightsUntil: Date | null;
  renditionProblem: string;
  addedBy: string | null;
  createdAt: Date;
  changedAt: Date | null;
  binnedAt: Date | null;
};

/** Rows of two, three, four, five and six are full. */
export const libraryPageSize = 60;

/** By change or by end of rights it lists only pictures with such a date. */
export async function listPictures(
  filter: PictureFilter,
  order: PictureOrder,
  from: PageCursor | null,
  limit = libraryPageSize,
): Promise<Page<PictureRow>> {
  return readPage(await askedBy(filter, order), from, limit, readRows, (row) =>
    placeOf(row, order),
  );
}

/** The newest pictures, to choose from. */
export async function listMedia(words: string, limit: number): Promise<MediaSummary[]> {
  const ids = await readIds(
    await askedBy({ ...allPictures, words }, newestPicturesFirst),
    null,
    limit,
  );
  return (await findAll(ids)).map(mediaSummary);
}

async function askedBy(filter: PictureFilter, order: PictureOrder): Promise<ListQuery> {
  const { condition, adderId, since, until } = filter;
  const words = typedWords(filter.words);
  return {
    listed: listedPictures,
    fits: [[fitOf(condition, now())], [fitOfAdder(adderId)], [fitOfTime(since, until)]],
    sought: words.length === 0 ? [] : [await soughtIn(pictureIndex, listedPictures.id, words)],
    order: pictureKeyOrder(order),
  };
}

function placeOf({ id, createdAt, changedAt, rightsUntil }: PictureRow, { sort }: PictureOrder) {
  const value = { added: createdAt, changed: changedAt, ending: rightsUntil }[sort];
  return value === null ? null : ({ id, value } satisfies RowCursor);
}

async function readRows(ids: string[]): Promise<PictureRow[]> {
  return (await findAll(ids)).map((record) => ({
    ...mediaSummary(record),
    headline: record.headline,
    fileName: record.fileName,
    rights: record.rights,
    rightsUntil: record.rightsUntil,
    renditionProblem: record.renditionProblem,
    addedBy: record.addedBy?.name ?? null,
    createdAt: record.createdAt,
    changedAt: record.changedAt,
    binnedAt: record.binnedAt,
  }));
}

/** In the order of the ids, without those that are gone. */
async function findAll(ids: readonly string[]) {
  const records = await db().media.findMany({
    where: { id: { in: [...ids] } },
    include: { addedBy: { select: { name: true } } },
  });
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
