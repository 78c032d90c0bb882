import {
  fitsOfBin,
  fitsOfHolding,
  fitsOfMine,
  fitsOfReview,
  fitsOfRule,
  fitsOfSection,
  fitsOfStage,
} from "@/lib/desk/articles/desk-list-sql";
import {
  ledByAuthor,
  soughtAuthor,
  soughtText,
  soughtWords,
} from "@/lib/desk/articles/desk-list-sought";
import type { Stage } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import type { Fit } from "@/lib/base/lists/list-sql";
import type { WordFilter } from "@/lib/base/lists/sought";
import { typedWords } from "@/lib/base/lists/words";
import { readQuery } from "@/lib/content/search/query";
import type { Actor } from "@/lib/content/users/actor";
import { may, type Action } from "@/lib/content/users/permissions";
import { articlesFor } from "@/lib/content/users/article-rule";

/** "mine": the user's own articles. "review": articles that wait for the user's review. "bin": what is in the bin. All others are not. */
export const concerns = ["mine", "review", "bin"] as const;
export type Concern = (typeof concerns)[number];

/** What a draft may hold that waits for somebody's hand. */
export const holdings = ["kept-html"] as const;
export type Holding = (typeof holdings)[number];

export type ListFilter = {
  concern: Concern | null;
  stage: Stage | null;
  sectionId: string | null;
  authorId: string | null;
  holds: Holding | null;
  words: string;
  /** Searches the whole text as readers do, and not the head alone. */
  isInText: boolean;
};

export const everything: ListFilter = {
  concern: null,
  stage: null,
  sectionId: null,
  authorId: null,
  holds: null,
  words: "",
  isInText: false,
};

/** The filter's parts, each with the ways to fit it, and those without an index in order. */
export async function partsOf(
  actor: Actor,
  filter: ListFilter,
): Promise<{ fits: Fit[][]; sought: WordFilter[] }> {
  const { concern, stage, sectionId, authorId, holds } = filter;
  return {
    fits: [
      fitsOfBin(concern === "bin"),
      fitsOfStage(stage, now()),
      fitsOfSection(sectionId),
      holds === null ? [{}] : fitsOfHolding(),
      fitsOfRule(articlesFor(actor, rightFor(actor, concern)), sectionId),
      await fitsOfConcern(actor, concern),
    ],
    sought: [
      ...(authorId === null ? [] : [soughtAuthor(authorId)]),
      ...(await partsOfWords(filter)),
    ],
  };
}

async function partsOfWords({ words: typed, isInText }: ListFilter): Promise<WordFilter[]> {
  if (isInText) {
    const query = readQuery(typed);
    return query.wanted.length === 0 ? [] : [soughtText(query)];
  }
  const words = typedWords(typed);
  return words.length === 0 ? [] : [await soughtWords(words)];
}

/** A bound editor's byline gives them an article to write, and not to review. */
function rightFor(actor: Actor, concern: Concern | null): Action {
  if (concern === "bin") return "binArticles";
  return concern === "review" && may(actor, "approve") ? "approve" : "read";
}

async function fitsOfConcern(actor: Actor, concern: Concern | null): Promise<Fit[]> {
  if (concern === null || concern === "bin") return [{}];
  if (concern === "review") return fitsOfReview(actor.id, may(actor, "approve"));
  const author = await db().author.findUnique({ where: { userId: actor.id } });
  return fitsOfMine(actor.id, author && ledByAuthor(author.id), now());
}
