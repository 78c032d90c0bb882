// What is done to articles: each command is one transaction, and asks the rules again inside it.
import type { Content } from "@/lib/articles/schema";
import { slugFromHeadline } from "@/lib/articles/headline";
import { assertMay } from "@/lib/users/permissions";
import { assertTransition } from "@/lib/articles/workflow";
import {
  amendRevision,
  assertReferences,
  assertSlugIsFree,
  claim,
  findUnchanged,
  freeSlug,
  insertRevision,
  written,
  type Written,
} from "@/lib/articles/writes";
import { now } from "@/lib/clock";
import { transaction, type Transaction } from "@/lib/db";
import { InvalidInputError } from "@/lib/errors";
import type { Actor } from "@/lib/users/actor";
import type { RevisionReason } from "@/prisma/generated/enums";

/** Saves of one editor within ten minutes of the revision's beginning amend it, so that history stays readable. In milliseconds. */
export const amendWithin = 10 * 60 * 1000;

/**
 * Puts a new article in as a draft, within the caller's transaction. A slug that is taken gets
 * the first free number behind it.
 * @throws InvalidInputError if an author, section or picture is not there
 */
export async function insertArticle(
  tx: Transaction,
  input: {
    content: Content;
    editorId: string | null;
    reason: RevisionReason;
    /** The publication time that the copy states, kept for when it goes live. */
    publishedAt: Date | null;
  },
): Promise<Written> {
  const { editorId, reason, publishedAt } = input;
  const content = { ...input.content, slug: await freeSlug(tx, input.content.slug) };
  await assertReferences(tx, content);
  const draftId = crypto.randomUUID();
  const article = await tx.article.create({
    data: { slug: content.slug, sectionId: content.sectionId, draftId, publishedAt },
    select: written,
  });
  const revision = { articleId: article.id, number: 1, content, editorId, reason };
  await insertRevision(tx, { id: draftId, ...revision });
  return article;
}

/** Begins an article: a draft with a headline. */
export async function createArticle(
  actor: Actor,
  input: { headline: string; sectionId: string | null },
): Promise<Written> {
  assertMay(actor, "create");
  const content: Content = {
    headline: input.headline,
    slug: slugFromHeadline(input.headline),
    standfirst: "",
    dateline: "",
    sectionId: input.sectionId,
    bylines: [],
    leadPicture: null,
    body: [{ id: crypto.randomUUID(), type: "paragraph", text: [] }],
  };
  return transaction((tx) =>
    insertArticle(tx, { content, editorId: actor.id, reason: "created", publishedAt: null }),
  );
}

/**
 * Saves the draft, if `version` is still the article's. Soon after the same editor's last save
 * it amends that revision; a revision that was live, somebody else's, or one that this save
 * knowingly overrules (`isOverruling`) is kept as it is and a new one follows it. Content that the
 * draft has already changes nothing.
 * @throws ConflictError `stale` if somebody saved in between, `slug taken` if another article has the slug
 */
export async function saveDraft(
  actor: Actor,
  articleId: string,
  input: { version: number; content: Content; isOverruling: boolean },
): Promise<Written> {
  assertMay(actor, "edit");
  const { content } = input;
  return transaction(async (tx) => {
    const unchanged = await findUnchanged(tx, articleId, input.version, content);
    if (unchanged !== null) return unchanged;
    const article = await claim(tx, articleId, input.version);
    const { draft } = article;
    await assertReferences(tx, content);
    await assertSlugIsFree(tx, content.slug, articleId);
    const isRecent = now().getTime() - draft.createdAt.getTime() < amendWithin;
    if (draft.editorId === actor.id && isRecent && !draft.wasLive && !input.isOverruling) {
      await amendRevision(tx, draft.id, content);
    } else {
      const { id } = await insertRevision(tx, {
        id: crypto.randomUUID(),
        articleId,
        number: draft.number + 1,
        content,
        editorId: actor.id,
        reason: "saved",
      });
      await tx.article.update({ where: { id: articleId }, data: { draftId: id } });
    }
    const wasNeverLive = article.liveAt === null;
    return tx.article.update({
      where: { id: articleId },
      data: wasNeverLive ? { slug: content.slug, sectionId: content.sectionId } : {},
      select: written,
    });
  });
}

/**
 * Shows the draft to readers, from now on, if `version` is still the article's.
 * @throws ConflictError if it is not, or readers already see it; InvalidInputError without a section
 */
export async function publish(
  actor: Actor,
  articleId: string,
  input: { version: number },
): Promise<Written> {
  assertMay(actor, "publish");
  return transaction(async (tx) => {
    const article = await claim(tx, articleId, input.version);
    assertTransition(article, "publish", now());
    return goLive(tx, articleId, now());
  });
}

/**
 * Makes the draft the live revision, within the caller's transaction. From here on that revision
 * never changes, and the article is found under its slug and section. Readers are told the time
 * that its copy states or of its first publication, but none after `at`.
 */
export async function goLive(tx: Transaction, articleId: string, at: Date): Promise<Written> {
  const { draft, publishedAt } = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    include: { draft: true },
  });
  if (draft.sectionId === null) {
    throw new InvalidInputError("Choose a section before publishing.");
  }
  await assertSlugIsFree(tx, draft.slug, articleId);
  await tx.revision.updateMany({
    where: { id: draft.id, wasLive: false },
    data: { wasLive: true, isKept: true },
  });
  return tx.article.update({
    where: { id: articleId },
    data: {
      liveId: draft.id,
      liveAt: at,
      publishedAt: publishedAt !== null && publishedAt < at ? publishedAt : at,
      slug: draft.slug,
      sectionId: draft.sectionId,
    },
    select: written,
  });
}

/**
 * Takes the article from readers' sight; nothing of it is lost.
 * @throws ConflictError if `version` is not the article's any more, or readers do not see it
 */
export async function unpublish(
  actor: Actor,
  articleId: string,
  input: { version: number },
): Promise<Written> {
  assertMay(actor, "unpublish");
  return transaction(async (tx) => {
    const article = await claim(tx, articleId, input.version);
    assertTransition(article, "unpublish", now());
    return tx.article.update({
      where: { id: articleId },
      data: { liveId: null },
      select: written,
    });
  });
}
