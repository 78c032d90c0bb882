// With which articles a user may do what. A rule is data: `fits` asks it of one article, and
// lib/projections/articles/article-rule.ts says it as a filter of rows.
import type { Actor } from "@/lib/content/users/actor";
import { boundOf, may, type Action } from "@/lib/content/users/permissions";

/** An article fits if one of these does. */
export type ArticleMatch =
  /** In one of these sections as a draft and, `alsoForReaders`, where readers find it. */
  | { sectionIds: readonly string[]; alsoForReaders: boolean }
  | { begunBy: string }
  /** The draft has the byline of this user's author. */
  | { bylineOf: string };

/** Stands for the headline of a draft that the user may not read. */
export const unnamedArticle = "An article that you cannot open";

export type ArticleRule = "every" | readonly ArticleMatch[];

/** No article fits a rule without matches. */
export function articlesFor(actor: Actor, action: Action): ArticleRule {
  const { id, scope } = actor;
  const bound = boundOf(action);
  if (!may(actor, action)) return [];
  if (scope.kind === "all" || bound === "anything") return "every";
  const sectionIds = scope.kind === "sections" ? scope.sectionIds : [];
  const inSections = { sectionIds, alsoForReaders: true };
  if (bound === "their sections") return [inSections];
  if (bound === "their sections or begun") return [inSections, { begunBy: id }];
  return [{ sectionIds, alsoForReaders: false }, { begunBy: id }, { bylineOf: id }];
}

/** What a rule asks about. */
export type ArticleFacts = {
  draftSectionId: string | null;
  /** Where readers find it; the draft's until the first publication. */
  sectionId: string | null;
  beganById: string | null;
  /** The users of the draft's authors. */
  bylineUserIds: readonly string[];
};

export function fits(rule: ArticleRule, article: ArticleFacts): boolean {
  return rule === "every" || rule.some((match) => fitsMatch(match, article));
}

function fitsMatch(match: ArticleMatch, article: ArticleFacts): boolean {
  if ("begunBy" in match) return article.beganById === match.begunBy;
  if ("bylineOf" in match) return article.bylineUserIds.includes(match.bylineOf);
  const { sectionIds, alsoForReaders } = match;
  const isIn = (id: string | null) => id !== null && sectionIds.includes(id);
  return isIn(article.draftSectionId) && (!alsoForReaders || isIn(article.sectionId));
}

/** Whether somebody may approve an article: its section decides, and no byline. */
export function mayReview(reviewer: Actor, article: Omit<ArticleFacts, "bylineUserIds">): boolean {
  return fits(articlesFor(reviewer, "approve"), { ...article, bylineUserIds: [] });
}
