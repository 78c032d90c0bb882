// The columns of the desk's list in SQL, see lib/base/lists/list-sql.ts.
import { Prisma } from "@/prisma/generated/client";
import { dialect } from "@/lib/base/dialect/dialect";
import type { Stage } from "@/lib/content/articles/workflow";
import {
  combined,
  type Fit,
  type KeyOrder,
  type Listed,
  type SortKey,
} from "@/lib/base/lists/list-sql";
import type { ArticleRule } from "@/lib/content/users/article-rule";
import { draftsByUser } from "@/lib/projections/articles/article-rule";

export const articleSorts = ["changed", "headline", "published", "scheduled"] as const;
export type ArticleSort = (typeof articleSorts)[number];

export type ArticleOrder = { sort: ArticleSort; isDescending: boolean };

const { sql, join } = Prisma;
const column = {
  standing: sql`A."standing"`,
  section: sql`A."draftSectionId"`,
  isOpen: sql`A."isOpen"`,
  beganBy: sql`A."beganById"`,
  draftStage: sql`A."draftStage"`,
  reviewer: sql`A."reviewerId"`,
  hasKeptHtml: sql`A."hasKeptHtml"`,
};

export const listedArticles: Listed = { table: sql`"Article" A`, id: sql`A."id"` };

const sortKeys: Record<ArticleSort, SortKey> = {
  changed: { column: sql`A."updatedAt"` },
  headline: { column: sql`A."headlineKey"` },
  published: { column: sql`A."publishedAt"`, hasGaps: true },
  scheduled: { column: sql`A."scheduledAt"`, hasGaps: true, isRare: true },
};

export function articleKeyOrder({ sort, isDescending }: ArticleOrder): KeyOrder {
  return { key: sortKeys[sort], isDescending };
}

/** The rule of `stageOf`: the stored standing, except that a due article is live. */
export function fitsOfStage(stage: Stage | null, at: Date): Fit[] {
  if (stage === null) return [{}];
  const stands: Fit = { equal: [[column.standing, stage]] };
  const scheduledAt = dialect().aside(sql`A."scheduledAt"`);
  if (stage === "scheduled") return [{ ...stands, and: [sql`${scheduledAt} > ${at}`] }];
  if (stage !== "live") return [stands];
  const isDue = sql`A."scheduledAt" <= ${at}`;
  return [stands, { equal: [[column.standing, "scheduled"]], and: [isDue], isLed: true }];
}

/** Those in the bin are few; nearly all articles are out of it, so that its index leads to too many. */
export function fitsOfBin(isBinned: boolean): Fit[] {
  const { aside, isThere } = dialect();
  const binnedAt = sql`A."binnedAt"`;
  if (isBinned) return [{ and: [isThere(binnedAt)], isLed: true }];
  return [{ and: [sql`${aside(binnedAt)} IS NULL`] }];
}

export function fitsOfSection(sectionId: string | null): Fit[] {
  return sectionId === null ? [{}] : [{ equal: [[column.section, sectionId]] }];
}

/** Kept HTML in the draft. */
export function fitsOfHolding(): Fit[] {
  return [{ equal: [[column.hasKeptHtml, 1]] }];
}

/**
 * The articles that fit a rule. A section's own index leads to each of its articles in order; what somebody began or has
 * a byline in is few. @param sectionId the section that the list is of already
 */
export function fitsOfRule(rule: ArticleRule, sectionId: string | null): Fit[] {
  if (rule === "every") return [{}];
  const fits = rule.flatMap((match): Fit[] => {
    if ("begunBy" in match) {
      return [{ and: [sql`${column.beganBy} = ${match.begunBy}`], isLed: true }];
    }
    if ("bylineOf" in match) {
      return [{ and: [sql`A."draftId" IN (${draftsByUser(match.bylineOf)})`], isLed: true }];
    }
    const { sectionIds, alsoForReaders } = match;
    const and = alsoForReaders ? [sql`A."sectionId" IN (${join(["", ...sectionIds])})`] : [];
    if (sectionId !== null) return sectionIds.includes(sectionId) ? [{ and }] : [];
    return sectionIds.map((id) => ({ equal: [[column.section, id]], and }));
  });
  return fits.length > 0 ? fits : [{ and: [sql`1 = 0`] }];
}

/**
 * Articles that readers do not see yet and that the user began, reviews by name, or has a byline in (`led`). The last
 * save does not count: an editor who reads everybody's copy would find all of it.
 */
export function fitsOfMine(userId: string, led: Prisma.Sql | null, at: Date): Fit[] {
  const scheduledAt = dialect().aside(sql`A."scheduledAt"`);
  const open: Fit = {
    equal: [[column.isOpen, 1]],
    and: [
      sql`(${scheduledAt} IS NULL OR ${scheduledAt} > ${at} OR A."scheduledId" <> A."draftId")`,
    ],
  };
  const own: Fit[] = [
    { equal: [[column.beganBy, userId]] },
    {
      equal: [
        [column.draftStage, "inReview"],
        [column.reviewer, userId],
      ],
    },
    ...(led === null ? [] : [{ and: [led], isLed: true }]),
  ];
  return combined([open], own);
}

/** Articles that wait for the user's review. `maySettle`: also for any editor's, unless the user saved them last. */
export function fitsOfReview(userId: string, maySettle: boolean): Fit[] {
  const waits: Fit = {
    equal: [[column.draftStage, "inReview"]],
    and: [sql`A."retractedAt" IS NULL`],
  };
  const forAnybody = [sql`A."reviewerId" IS NULL`, sql`A."savedById" IS DISTINCT FROM ${userId}`];
  return combined(
    [waits],
    [{ equal: [[column.reviewer, userId]] }, ...(maySettle ? [{ and: forAnybody }] : [])],
  );
}
