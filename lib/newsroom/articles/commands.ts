// How articles are begun and written: each command is one transaction, and asks the rules again inside it.
import { freeSlug, isFree } from "@/lib/newsroom/articles/addresses";
import { planAmendment } from "@/lib/newsroom/articles/amending";
import { indexDraft } from "@/lib/projections/articles/draft-words";
import { slugFromHeadline } from "@/lib/content/articles/headline";
import { typingKey } from "@/lib/base/search-text/typing-key";
import type { FreshWords } from "@/lib/content/articles/lost-words";
import { findReceipt, keepReceipt } from "@/lib/newsroom/articles/receipts";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import type { Content } from "@/lib/content/articles/schema";
import { emptyFields } from "@/lib/content/fields";
import {
  amendRevision,
  assertReferences,
  claim,
  findUnchanged,
  insertRevision,
  keepRevision,
  written,
  type ClaimedArticle,
  type Written,
} from "@/lib/newsroom/articles/writes";
import { readersRevisionId } from "@/lib/content/articles/workflow";
import type { AuditAction } from "@/lib/content/audit/actions";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { settleAuthors } from "@/lib/newsroom/authors/settle";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { indexArticle } from "@/lib/projections/search/entries";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay, may } from "@/lib/content/users/permissions";
import type { DraftStage, RevisionReason } from "@/prisma/generated/enums";

/**
 * Puts a new article in as a draft, within the caller's transaction. A slug that is taken gets
 * the first free number behind it.
 * @throws InvalidInputError if an author, section or picture is not there
 */
export async function insertArticle(
  tx: Transaction,
  input: {
    content: Content;
    editor: Actor | null;
    reason: "created" | "imported";
    /** The publication time that the copy states, kept for when it goes live. */
    publishedAt: Date | null;
  },
): Promise<Written & { draftId: string }> {
  const { editor, reason, publishedAt } = input;
  const content = { ...input.content, slug: await freeSlug(tx, input.content.slug) };
  await assertReferences(tx, content);
  const draftId = crypto.randomUUID();
  const { slug, sectionId } = content;
  const editorId = editor?.id ?? null;
  const article = await tx.article.create({
    data: { slug, sectionId, draftId, publishedAt, beganById: editorId },
    select: { ...written, draftId: true },
  });
  const draft = { id: draftId, content, editorId };
  await insertRevision(tx, { ...draft, articleId: article.id, number: 1, reason });
  await pointTo(tx, article.id, draft, {});
  await recordAudit(tx, {
    actor: editor,
    action: reason === "created" ? "articleCreated" : "articleImported",
    subject: content.headline,
    articleId: article.id,
    revisionId: draftId,
  });
  return article;
}

/** Begins an article: a draft with a headline, under the byline of the author whom its beginner is, if they are one. */
export async function createArticle(
  actor: Actor,
  input: { headline: string; sectionId: string | null },
): Promise<Written> {
  assertMay(actor, "create");
  const content: Content = {
    ...emptyFields,
    headline: input.headline,
    slug: slugFromHeadline(input.headline),
    sectionId: input.sectionId,
    body: [{ id: crypto.randomUUID(), type: "paragraph", text: [] }],
  };
  return transactionOf(actor, async (tx) => {
    const own = await tx.author.findUnique({ where: { userId: actor.id }, select: { id: true } });
    const bylines = own === null ? [] : [{ authorId: own.id, place: "" }];
    const input = { content: { ...content, bylines }, editor: actor, publishedAt: null };
    return insertArticle(tx, { ...input, reason: "created" });
  });
}

/** What a save is for: `overrule` knowingly stands against what somebody else saved in between. */
export const saveKinds = ["autosave", "save", "merge", "overrule"] as const;
export type SaveKind = (typeof saveKinds)[number];

const reasons: Record<SaveKind, RevisionReason> = {
  autosave: "autosaved",
  save: "saved",
  merge: "merged",
  overrule: "saved",
};

/**
 * Saves the draft, if `version` is still the article's. Soon after the same editor's last save
 * it amends that revision; a revision that is kept, somebody else's, one that this save knowingly
 * overrules, or one with words that would then be in no revision, stays as it is and a new one
 * follows it. All but an autosave is kept. Content that the draft has already changes nothing,
 * but that a press keeps it. A save that comes again under its `saveId` is answered as it was.
 * @throws ConflictError `stale` if somebody saved in between; InvalidInputError for what is not
 * there; ForbiddenError to who may not edit, or not change a published address
 */
export async function saveDraft(
  actor: Actor,
  articleId: string,
  input: { saveId: string; version: number; content: Content; kind: SaveKind },
): Promise<Written> {
  assertMay(actor, "edit");
  const { saveId, version, kind } = input;
  return transactionOf(actor, async (tx) => {
    const sent = { id: saveId, articleId, actor, what: input.content };
    const done = await findReceipt(tx, sent);
    if (done !== null) return writtenAt(tx, articleId, done);
    const bylines = await settleAuthors(tx, input.content.bylines);
    const content = { ...input.content, bylines };
    const unchanged = await findUnchanged(tx, articleId, version, content);
    if (unchanged !== null) {
      if (kind !== "autosave") {
        await keepRevision(tx, unchanged.draftId);
        await keepReceipt(tx, sent, version);
      }
      return unchanged.written;
    }
    const article = await claim(tx, articleId, version);
    await assertReferences(tx, content);
    const isPublic = article.liveAt !== null;
    if (isPublic && content.slug !== article.draft.slug) assertMay(actor, "rename");
    const isKept = kind !== "autosave";
    const { isAllowed, freshWords } = await planAmendment(tx, article, actor, content);
    if (kind !== "overrule" && isAllowed) {
      await amendRevision(tx, article.draftId, { content, isKept, freshWords });
      const draft = { id: article.draftId, content, editorId: actor.id };
      await pointTo(tx, articleId, draft, stageOnSave(article, actor));
    } else {
      await addRevision(tx, article, {
        ...{ actor, content, reason: reasons[kind] },
        ...{ isKept, freshWords },
      });
    }
    const saved = await writtenAt(tx, articleId, version + 1);
    await keepReceipt(tx, sent, saved.version);
    return saved;
  });
}

/**
 * Makes an earlier revision's content the draft again, as a new revision: what stood in between
 * stays in the history.
 * @throws NotFoundError if the article has no revision of that number
 */
export async function restoreRevision(
  actor: Actor,
  articleId: string,
  input: { version: number; number: number },
): Promise<Written> {
  assertMay(actor, "edit");
  const { version, number } = input;
  return transactionOf(actor, async (tx) => {
    const article = await claim(tx, articleId, version);
    const earlier = await tx.revision.findUnique({
      where: { articleId_number: { articleId, number } },
      include: withContent,
    });
    if (earlier === null) throw new NotFoundError("There is no such revision.");
    const content = contentOf(earlier);
    // A published address is changed by a rename, not by the way.
    const slug = article.liveAt === null ? content.slug : article.draft.slug;
    await addRevision(tx, article, { actor, content: { ...content, slug }, reason: "restored" });
    return writtenAt(tx, articleId, version + 1);
  });
}

const auditActions: Partial<Record<RevisionReason, AuditAction>> = {
  merged: "revisionMerged",
  restored: "revisionRestored",
};

async function addRevision(
  tx: Transaction,
  article: ClaimedArticle,
  {
    actor,
    content,
    reason,
    ...columns
  }: {
    actor: Actor;
    content: Content;
    reason: RevisionReason;
    isKept?: boolean;
    freshWords?: FreshWords;
  },
) {
  const { id: articleId } = article;
  const draft = { id: crypto.randomUUID(), content, editorId: actor.id };
  const number = article.draft.number + 1;
  await insertRevision(tx, { ...draft, ...columns, articleId, number, reason });
  await pointTo(tx, articleId, draft, stageOnSave(article, actor));
  await recordAudit(tx, {
    actor,
    action: auditActions[reason] ?? "revisionSaved",
    subject: content.headline,
    articleId,
    revisionId: draft.id,
  });
}

/**
 * Where a draft is once it is saved: what follows a version that readers see or will see is a
 * draft anew, and what was approved goes back to review if who changed it could not have approved it.
 */
function stageOnSave(article: ClaimedArticle, actor: Actor): { draftStage?: DraftStage } {
  const isPlaced =
    article.draftId === readersRevisionId(article, now()) ||
    article.draftId === article.scheduledId;
  if (isPlaced) return { draftStage: "draft" };
  if (article.draftStage === "ready" && !may(actor.role, "approve")) {
    return { draftStage: "inReview" };
  }
  return {};
}

/** Makes a revision the draft. Before the first publication the article is filed as its draft is. */
async function pointTo(
  tx: Transaction,
  articleId: string,
  draft: { id: string; content: Content; editorId: string | null },
  change: { draftStage?: DraftStage },
) {
  const { liveAt } = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
  const { slug, sectionId, headline } = draft.content;
  const filing = liveAt === null ? { sectionId } : {};
  // A slug that is another's is told of before publishing; until then the article keeps its own.
  const address = liveAt === null && (await isFree(tx, slug, articleId)) ? { slug } : {};
  await tx.article.update({
    where: { id: articleId },
    data: {
      draftId: draft.id,
      headlineKey: typingKey(headline),
      draftSectionId: sectionId,
      savedById: draft.editorId,
      ...filing,
      ...address,
      ...change,
    },
  });
  await indexDraft(tx, articleId);
  await indexArticle(tx, articleId);
}

async function writtenAt(tx: Transaction, articleId: string, version: number): Promise<Written> {
  const { id, slug } = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
  return { id, slug, version };
}
