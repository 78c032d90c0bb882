// The conditions and columns have the wording of the indexes in migration picture_library.
import { dialect } from "@/lib/base/dialect/dialect";
import type { Fit, KeyOrder, Listed, SortKey } from "@/lib/base/lists/list-sql";
import { keptSince } from "@/lib/base/bin-time";
import { soonAfter } from "@/lib/content/media/rights";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** All but the bin leave out what is in it. */
export const conditions = [
  "awaiting",
  "noAltText",
  "rightsEnding",
  "rightsEnded",
  "unused",
  "bin",
] as const;
export type Condition = (typeof conditions)[number];

/** By addition, by last change, or by end of rights. */
export const pictureSorts = ["added", "changed", "ending"] as const;
export type PictureSort = (typeof pictureSorts)[number];
export type PictureOrder = { sort: PictureSort; isDescending: boolean };

export const listedPictures: Listed = { table: sql`"Media" M`, id: sql`M."id"` };

const sortKeys: Record<PictureSort, SortKey> = {
  added: { column: sql`M."createdAt"` },
  changed: { column: sql`M."changedAt"`, hasGaps: true },
  ending: { column: sql`M."rightsUntil"`, hasGaps: true },
};

export function pictureKeyOrder({ sort, isDescending }: PictureOrder): KeyOrder {
  return { key: sortKeys[sort], isDescending };
}

const isKept = sql`M."binnedAt" IS NULL`;

/** An author's picture, or one in a draft, live or scheduled revision. */
const isUsed = () => sql`(
  EXISTS (SELECT 1 FROM "Author" WHERE "pictureId" = M."id") OR
  EXISTS (
    SELECT 1 FROM "_MediaToRevision" U CROSS JOIN "Article" A
    WHERE U."A" = M."id" AND ${dialect().aside(sql`A."binnedAt"`)} IS NULL
      AND (A."draftId" = U."B" OR A."liveId" = U."B" OR A."scheduledId" = U."B")
  )
)`;

export function fitOf(condition: Condition | null, at: Date): Fit {
  switch (condition) {
    case null:
      return { and: [isKept] };
    case "awaiting":
      return { and: [isKept, sql`M."fileKey" IS NULL`] };
    case "noAltText":
      return { and: [isKept, sql`M."isUnsaid" = 1`] };
    case "rightsEnding": {
      const ends = sql`M."rightsUntil" > ${at} AND M."rightsUntil" <= ${soonAfter(at)}`;
      return { and: [isKept, ends] };
    }
    case "rightsEnded":
      return { and: [isKept, sql`M."rightsUntil" <= ${at}`] };
    case "unused":
      return { and: [isKept, sql`NOT ${isUsed()}`] };
    case "bin":
      // A picture that lost its file for good is kept for older revisions alone.
      return {
        and: [
          dialect().isThere(sql`M."binnedAt"`),
          sql`(M."fileKey" > '' OR M."binnedAt" > ${keptSince(at)})`,
        ],
        isLed: true,
      };
  }
}

export function fitOfAdder(userId: string | null): Fit {
  return userId === null ? {} : { equal: [[sql`M."addedById"`, userId]] };
}

/** `since` is included, `until` excluded. */
export function fitOfTime(since: Date | null, until: Date | null): Fit {
  return {
    and: [
      ...(since === null ? [] : [sql`M."createdAt" >= ${since}`]),
      ...(until === null ? [] : [sql`M."createdAt" < ${until}`]),
    ],
  };
}
