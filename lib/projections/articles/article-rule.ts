// `fits` of lib/content/users/article-rule.ts as filters of rows.
import type { ArticleMatch, ArticleRule } from "@/lib/content/users/article-rule";
import { Prisma } from "@/prisma/generated/client";

const { sql, join } = Prisma;

export function articlesThatFit(rule: ArticleRule): Prisma.ArticleWhereInput {
  return rule === "every" ? {} : { OR: rule.map(whereOf) };
}

function whereOf(match: ArticleMatch): Prisma.ArticleWhereInput {
  if ("begunBy" in match) return { beganById: match.begunBy };
  if ("bylineOf" in match) {
    return { draft: { bylines: { some: { author: { userId: match.bylineOf } } } } };
  }
  const among = { in: [...match.sectionIds] };
  return match.alsoForReaders
    ? { draftSectionId: among, sectionId: among }
    : { draftSectionId: among };
}

/** As a condition in SQL. @param article the query's name for a row of "Article" */
export function fitsRuleSql(rule: ArticleRule, article: Prisma.Sql): Prisma.Sql {
  if (rule === "every") return sql`(1 = 1)`;
  if (rule.length === 0) return sql`(1 = 0)`;
  const matches = rule.map((match) => sql`(${matchSql(match, article)})`);
  return sql`(${join(matches, " OR ")})`;
}

function matchSql(match: ArticleMatch, article: Prisma.Sql): Prisma.Sql {
  // Never NULL, so that it can be negated.
  if ("begunBy" in match) return sql`coalesce(${article}."beganById", '') = ${match.begunBy}`;
  if ("bylineOf" in match) return sql`${article}."draftId" IN (${draftsByUser(match.bylineOf)})`;
  const { sectionIds, alsoForReaders } = match;
  if (sectionIds.length === 0) return sql`1 = 0`;
  const isIn = (column: Prisma.Sql) =>
    sql`coalesce(${article}.${column}, '') IN (${join(sectionIds)})`;
  const asDraft = isIn(sql`"draftSectionId"`);
  return alsoForReaders ? sql`${asDraft} AND ${isIn(sql`"sectionId"`)}` : asDraft;
}

/** The revisions with the byline of a user's author. */
export function draftsByUser(userId: string): Prisma.Sql {
  return sql`SELECT "revisionId" FROM "Byline" WHERE "authorId" = (SELECT "id" FROM "Author" WHERE "userId" = ${userId})`;
}
