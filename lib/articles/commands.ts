// What is done to articles: each command is one transaction, and asks the rules again inside it.
import { isDeepStrictEqual } from "node:util";
import { mediaIdsOf, bylineRows, columnsOf, contentOf, withBylines } from "@/lib/articles/revision";
import type { Content } from "@/lib/articles/schema";
import { slugFromHeadline } from "@/lib/articles/headline";
import { assertMay } from "@/lib/articles/permissions";
import { assertTransition } from "@/lib/articles/workflow";
import { now } from "@/lib/clock";
import { transaction, type Transaction } from "@/lib/db";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/users/actor";
import type { RevisionReason } from "@/prisma/generated/enums";

/** Saves of one editor within so many milliseconds amend one revision, so that history stays readable. */
export const amendWithin = 10 * 60 * 1000;

/** An article as a command left it. */
export type Written = { id: string; slug: string; version: number };

const written = { id: true, slug: true, version: true } as const;

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
 * knowingly overrules (`isOverruling`) is kept as it is and a new one follows it.
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
    const article = await claim(tx, articleId, input.version);
    const { draft } = article;
    if (isDeepStrictEqual(contentOf(draft), content)) return unclaim(tx, article);
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
 * never changes, and the article is found under its slug and section.
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
  await tx.revision.update({ where: { id: draft.id }, data: { wasLive: true } });
  return tx.article.update({
    where: { id: articleId },
    data: {
      liveId: draft.id,
      liveAt: at,
      publishedAt: publishedAt ?? at,
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

/** The compare-and-swap that every write to an article begins with; gives the article as it stood. */
async function claim(tx: Transaction, articleId: string, version: number) {
  const { count } = await tx.article.updateMany({
    where: { id: articleId, version },
    data: { version: { increment: 1 } },
  });
  const article = await tx.article.findUnique({
    where: { id: articleId },
    include: { draft: { include: withBylines } },
  });
  if (article === null) throw new NotFoundError("There is no such article.");
  if (count === 0) {
    throw new ConflictError("Somebody saved this article after you opened it.", "stale");
  }
  return article;
}

/** Gives a claimed article its version back: there was nothing to write, so nobody's copy grows stale. */
async function unclaim(tx: Transaction, { id }: { id: string }): Promise<Written> {
  return tx.article.update({
    where: { id },
    data: { version: { decrement: 1 } },
    select: written,
  });
}

async function insertRevision(
  tx: Transaction,
  revision: {
    id: string;
    articleId: string;
    number: number;
    content: Content;
    editorId: string | null;
    reason: RevisionReason;
  },
) {
  const { content, ...columns } = revision;
  return tx.revision.create({
    data: {
      ...columns,
      ...columnsOf(content),
      createdAt: now(),
      savedAt: now(),
      bylines: { create: bylineRows(content) },
      media: { connect: mediaIdsOf(content).map((id) => ({ id })) },
    },
    select: { id: true },
  });
}

async function amendRevision(tx: Transaction, id: string, content: Content) {
  await tx.revision.update({
    where: { id, wasLive: false },
    data: {
      ...columnsOf(content),
      savedAt: now(),
      bylines: { deleteMany: {}, create: bylineRows(content) },
      media: { set: mediaIdsOf(content).map((id) => ({ id })) },
    },
  });
}

async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if ((await tx.article.count({ where: { slug } })) === 0) return slug;
  }
}

async function assertSlugIsFree(tx: Transaction, slug: string, articleId: string) {
  const other = await tx.article.findFirst({ where: { slug, id: { not: articleId } } });
  if (other !== null) {
    throw new ConflictError(`Another article has the slug “${slug}”.`, "slug taken");
  }
}

async function assertReferences(tx: Transaction, content: Content) {
  const { sectionId } = content;
  const authorIds = content.bylines.map((byline) => byline.authorId);
  const mediaIds = mediaIdsOf(content);
  const [sections, authors, media] = [
    sectionId === null ? 1 : await tx.section.count({ where: { id: sectionId } }),
    await tx.author.count({ where: { id: { in: authorIds } } }),
    await tx.media.count({ where: { id: { in: mediaIds } } }),
  ];
  const problems = [
    ...(sections === 1 ? [] : ["The section is not there any more."]),
    ...(authors === authorIds.length ? [] : ["An author of the byline is not there any more."]),
    ...(media === mediaIds.length ? [] : ["A picture is not there any more."]),
  ];
  if (problems.length > 0) throw new InvalidInputError(problems);
}
