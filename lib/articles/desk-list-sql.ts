// The desk's list as SQL: whatever it is filtered and sorted by, SQLite reads an index from the
// place where the page begins, or at most the few rows that the rarest of the filters leaves.
import { Prisma } from "@/prisma/generated/client";
import type { Stage } from "@/lib/articles/workflow";

/** What articles can be sorted by. */
export const sorts = ["changed", "headline", "published", "scheduled"] as const;
export type Sort = (typeof sorts)[number];

export type Order = { sort: Sort; isDescending: boolean };

/** A place in the list: what the article at it is sorted by, and its id. */
export type Place = { value: Date | string; id: string };

/** One way for an article to fit a filter. */
export type Fit = {
  /** Columns and what they equal: they choose the index, unless `isLed`. */
  equal?: [column: Prisma.Sql, value: string | number][];
  and?: Prisma.Sql[];
  /** Whether one of `and` leads to few rows: then no column may lead to many. */
  isLed?: boolean;
};

const { sql, join, empty } = Prisma;
const column = {
  standing: sql`A."standing"`,
  section: sql`A."draftSectionId"`,
  isOpen: sql`A."isOpen"`,
  savedBy: sql`A."savedById"`,
  beganBy: sql`A."beganById"`,
  draftStage: sql`A."draftStage"`,
  reviewer: sql`A."reviewerId"`,
};

const sortColumn: Record<Sort, Prisma.Sql> = {
  changed: sql`A."updatedAt"`,
  headline: sql`A."headlineKey"`,
  published: sql`A."publishedAt"`,
  scheduled: sql`A."scheduledAt"`,
};

/** The rule of `stageOf`: the stored standing, but what is due is live. */
export function fitsOfStage(stage: Stage | null, at: Date): Fit[] {
  if (stage === null) return [{}];
  const stands: Fit = { equal: [[column.standing, stage]] };
  if (stage === "scheduled") return [{ ...stands, and: [sql`+A."scheduledAt" > ${at}`] }];
  if (stage !== "live") return [stands];
  const isDue = sql`A."scheduledAt" <= ${at}`;
  return [stands, { equal: [[column.standing, "scheduled"]], and: [isDue], isLed: true }];
}

export function fitsOfSection(sectionId: string | null): Fit[] {
  return sectionId === null ? [{}] : [{ equal: [[column.section, sectionId]] }];
}

/** What readers do not see yet and the user began or saved last, or `led` leads to. */
export function fitsOfMine(userId: string, led: Prisma.Sql | null, at: Date): Fit[] {
  const open: Fit = {
    equal: [[column.isOpen, 1]],
    and: [
      sql`(+A."scheduledAt" IS NULL OR +A."scheduledAt" > ${at} OR A."scheduledId" <> A."draftId")`,
    ],
  };
  const own: Fit[] = [
    { equal: [[column.savedBy, userId]] },
    { equal: [[column.beganBy, userId]] },
    ...(led === null ? [] : [{ and: [led], isLed: true }]),
  ];
  return combined([open], own);
}

/** What waits for the user's review; `maySettle`: or for anybody's who may approve it and did not save it last. */
export function fitsOfReview(userId: string, maySettle: boolean): Fit[] {
  const waits: Fit = {
    equal: [[column.draftStage, "inReview"]],
    and: [sql`A."retractedAt" IS NULL`],
  };
  const forAnybody = [sql`A."reviewerId" IS NULL`, sql`A."savedById" IS NOT ${userId}`];
  return combined(
    [waits],
    [{ equal: [[column.reviewer, userId]] }, ...(maySettle ? [{ and: forAnybody }] : [])],
  );
}

/** Every way to fit both. */
function combined(some: Fit[], others: Fit[]): Fit[] {
  return some.flatMap((one) =>
    others.map((other) => ({
      equal: [...(one.equal ?? []), ...(other.equal ?? [])],
      and: [...(one.and ?? []), ...(other.and ?? [])],
      isLed: one.isLed || other.isLed,
    })),
  );
}

/**
 * The ids of articles that fit every filter, in order, from behind a place on. In order of a time
 * there are only those that have it.
 */
export function listSql(
  filters: Fit[][],
  { sort, isDescending }: Order,
  behind: Place | null,
  limit: number,
): Prisma.Sql {
  const key = sortColumn[sort];
  const direction = isDescending ? sql`DESC` : sql`ASC`;
  const selects = filters.reduce(combined).map((fit) => {
    const own = sql`${plus(fit.isLed)}${key}`;
    // Few articles are on the schedule: its own order leads to them.
    const aside = plus(fit.isLed || sort === "scheduled");
    const conditions = [
      ...(fit.equal ?? []).map(([name, value]) => sql`${aside}${name} = ${value}`),
      ...(fit.and ?? []),
      ...beginning(own, { sort, isDescending }, behind),
    ];
    const where = conditions.length > 0 ? sql`WHERE ${join(conditions, " AND ")}` : empty;
    return sql`SELECT A."id" AS "id", ${own} AS "key" FROM "Article" A ${where}`;
  });
  return sql`${join(selects, " UNION ")} ORDER BY "key" ${direction}, "id" ${direction} LIMIT ${limit}`;
}

/** SQLite does not use the index of a column behind a plus. */
function plus(isAside: boolean | undefined): Prisma.Sql {
  return isAside ? sql`+` : empty;
}

/** Where the page begins, as a condition. Times are texts: any is greater than none. */
function beginning(key: Prisma.Sql, { sort, isDescending }: Order, behind: Place | null) {
  if (behind !== null) {
    const beyond = isDescending ? sql`<` : sql`>`;
    return [sql`(${key}, A."id") ${beyond} (${behind.value}, ${behind.id})`];
  }
  return sort === "published" || sort === "scheduled" ? [sql`${key} > ''`] : [];
}
