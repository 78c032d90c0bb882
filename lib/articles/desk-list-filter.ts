// What the desk's list can be kept to, and what must be known of the newsroom to do so fast.
import {
  fitsOfAuthor,
  fitsOfMine,
  fitsOfReview,
  fitsOfSection,
  fitsOfStage,
  fitsOfWords,
  type Fit,
} from "@/lib/articles/desk-list-sql";
import { few, findFewTexts, searchWords } from "@/lib/articles/desk-search";
import type { Stage } from "@/lib/articles/workflow";
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Actor } from "@/lib/users/actor";
import { may } from "@/lib/users/permissions";

/** Whose business an article is: what is the user's own, or waits for the user's review. */
export const concerns = ["mine", "review"] as const;
export type Concern = (typeof concerns)[number];

export type ListFilter = {
  concern: Concern | null;
  stage: Stage | null;
  sectionId: string | null;
  authorId: string | null;
  words: string;
};

export const everything: ListFilter = {
  concern: null,
  stage: null,
  sectionId: null,
  authorId: null,
  words: "",
};

/** For each part of the filter the ways to fit it. */
export async function listFits(actor: Actor, filter: ListFilter): Promise<Fit[][]> {
  const { concern, stage, sectionId, authorId } = filter;
  const at = now();
  const words = searchWords(filter.words);
  return [
    fitsOfStage(stage, at),
    fitsOfSection(sectionId),
    authorId === null ? [{}] : fitsOfAuthor(await withShare(authorId)),
    fitsOfWords(words, await findFewTexts(words)),
    concern === null ? [{}] : await fitsOfConcern(actor, concern, at),
  ];
}

async function fitsOfConcern(actor: Actor, concern: Concern, at: Date): Promise<Fit[]> {
  if (concern === "review") return fitsOfReview(actor.id, may(actor.role, "approve"));
  const author = await db().author.findUnique({ where: { userId: actor.id } });
  return fitsOfMine(actor.id, author && (await withShare(author.id)), at);
}

async function withShare(id: string): Promise<{ id: string; hasFew: boolean }> {
  const oneTooMany = await db().byline.findFirst({
    where: { authorId: id },
    orderBy: { revisionId: "asc" },
    skip: few,
    select: { revisionId: true },
  });
  return { id, hasFew: oneTooMany === null };
}
