// Each command is one transaction, and asks the rules again inside it.
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
  claimAnywhere,
  findUnchanged,
  insertRevision,
  keepRevision,
  withoutMissing,
  written,
  type ClaimedArticle,
  type WrittenArticle,
} from "@/lib/newsroom/articles/writes";
import { binnedSince, stageAfterSave } from "@/lib/content/articles/workflow";
import type { AuditAction } from "@/lib/content/audit/actions";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { findOwnAuthor } from "@/lib/newsroom/authors/namesakes";
import { settleAuthors } from "@/lib/newsroom/authors/settle";
import { now } from "@/lib/base/clock";
import { transaction, type Transaction } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { indexArticle } from "@/lib/projections/search/entries";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import type { DraftStage, RevisionReason } from "@/prisma/generated/enums";
import { assertMayFileUnder, assertMayWith } from "@/lib/newsroom/articles/scope";
import { mayReview } from "@/lib/content/users/article-rule";

const insertActions = {
  created: "articleCreated",
  imported: "articleImported",
  restored: "articleBroughtBack",
} as const satisfies Partial<Record<RevisionReason, AuditAction>>;

/**
 * Under the first free slug, within the caller's transaction. @throws InvalidInputError for an unknown author, section
 * or picture
 */
export async function insertArticle(
  tx: Transaction,
  input: {
    content: Content;
    editor: Actor | null;
    reason: "created" | "imported" | "restored";
    /** From the copy, for the first publication. */
    publishedAt: Date | null;
    /** The headline of the article that it is a duplicate of. */
    copied?: string;
    /** Chosen by who asks, so that a repeat finds it. */
    id?: string;
  },
): Promise<WrittenArticle & { draftId: string }> {
  const { editor, reason, publishedAt, copied, id } = input;
  const content = { ...input.content, slug: await freeSlug(tx, input.content.slug) };
  await assertReferences(tx, content);
  const draftId = crypto.randomUUID();
  const { slug, sectionId } = content;
  const editorId = editor?.id ?? null;
  const article = await tx.article.create({
    data: { ...(id && { id }), slug, sectionId, draftId, publishedAt, beganById: editorId },
    select: { ...written, draftId: true },
  });
  const draft = { id: draftId, content, editorId };
  await insertRevision(tx, { ...draft, articleId: article.id, number: 1, reason });
  await pointTo(tx, article.id, draft, {});
  await recordAudit(tx, {
    actor: editor,
    action: insertActions[reason],
    subject: content.headline,
    articleId: article.id,
    revisionId: draftId,
    ...(copied === undefined ? {} : { detail: { copied } }),
  });
  return article;
}

/** With the byline of whoever begins it, if there is an author for them. @throws OutOfScopeError for another's section */
export async function createArticle(
  actor: Actor,
  input: { headline: string; sectionId: string | null },
): Promise<WrittenArticle> {
  assertMay(actor, "create");
  const content: Content = {
    ...emptyFields,
    headline: input.headline,
    slug: slugFromHeadline(input.headline),
    sectionId: input.sectionId,
    body: [{ id: crypto.randomUUID(), type: "paragraph", text: [] }],
  };
  return transactionOf(actor, async (tx) => {
    await assertMayFileUnder(tx, actor, "create", input.sectionId);
    const own = await findOwnAuthor(tx, actor);
    const bylines = own === null ? [] : [{ authorId: own.id, place: "" }];
    const written = { content: { ...content, bylines }, editor: actor, publishedAt: null };
    return insertArticle(tx, { ...written, reason: "created" });
  });
}

/** `overrule`: knowingly against another user's save. */
export const saveKinds = ["autosave", "save", "merge", "overrule"] as const;
export type SaveKind = (typeof saveKinds)[number];

const reasons: Record<SaveKind, RevisionReason> = {
  autosave: "autosaved",
  save: "saved",
  merge: "merged",
  overrule: "saved",
};

/**
 * Saves the draft if `version` is the article's. Amends the same editor's recent revision, unless that is kept, is
 * knowingly overruled, or has words that would be lost. Each save except an autosave is kept. Equal content changes
 * nothing, but a press keeps it. A repeat with the same `saveId` gets the first answer. @throws ConflictError `stale`;
 * InvalidInputError for unknown records; ForbiddenError for a user who may not edit, or for a published address;
 * OutOfScopeError for an article or a section that is not the actor's
 */
export async function saveDraft(
  actor: Actor,
  articleId: string,
  input: { saveId: string; version: number; content: Content; kind: SaveKind },
): Promise<WrittenArticle> {
  assertMay(actor, "edit");
  const { saveId, version, kind } = input;
  return transactionOf(actor, async (tx) => {
    await assertMayWith(tx, actor, "edit", articleId);
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
    const isMoved = content.sectionId !== article.draft.sectionId;
    if (isMoved) await assertMayFileUnder(tx, actor, "edit", content.sectionId);
    const isPublic = article.liveAt !== null;
    if (isPublic && content.slug !== article.draft.slug) {
      await assertMayWith(tx, actor, "rename", articleId);
    }
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

/** As a new revision. @throws NotFoundError if the article has no revision of that number */
export async function restoreRevision(
  actor: Actor,
  articleId: string,
  input: { version: number; number: number },
): Promise<WrittenArticle> {
  assertMay(actor, "edit");
  const { version, number } = input;
  return transactionOf(actor, async (tx) => {
    await assertMayWith(tx, actor, "edit", articleId);
    const article = await claim(tx, articleId, version);
    const earlier = await tx.revision.findUnique({
      where: { articleId_number: { articleId, number } },
      include: withContent,
    });
    if (earlier === null) throw new NotFoundError("There is no such revision.");
    const content = contentOf(earlier);
    if (content.sectionId !== article.draft.sectionId) {
      await assertMayFileUnder(tx, actor, "edit", content.sectionId);
    }
    // Only a rename changes a published address.
    const slug = article.liveAt === null ? content.slug : article.draft.slug;
    await addRevision(tx, article, { actor, content: { ...content, slug }, reason: "restored" });
    return writtenAt(tx, articleId, version + 1);
  });
}

/**
 * Brings the content of a backup back, by the newsroom itself: as a new revision of the article's draft, or as a new draft if
 * the article is gone. What it refers to and is no more is left out. An editor who has the article open is asked as at any
 * other change. @returns the article, and sentences on what was left out
 */
export async function bringBackArticle(
  articleId: string,
  backedUp: Content,
): Promise<{ article: WrittenArticle; isNew: boolean; leftOut: string[] }> {
  return transaction(async (tx) => {
    const { content, leftOut } = await withoutMissing(tx, backedUp);
    const standing = await tx.article.findUnique({ where: { id: articleId }, select: written });
    if (standing === null) {
      const input = { content, editor: null, publishedAt: null, reason: "restored" as const };
      return { article: await insertArticle(tx, input), isNew: true, leftOut };
    }
    const claimed = await claimAnywhere(tx, articleId, standing.version);
    // Only a rename changes a published address.
    const slug = claimed.liveAt === null ? content.slug : claimed.draft.slug;
    if (binnedSince(claimed) !== null) {
      const data = { binnedAt: null, slug: await freeSlug(tx, slug, articleId) };
      await tx.article.update({ where: { id: articleId }, data });
    }
    await addRevision(tx, claimed, {
      ...{ actor: null, content: { ...content, slug }, reason: "restored", isKept: true },
      action: "articleBroughtBack",
    });
    const article = await writtenAt(tx, articleId, standing.version + 1);
    return { article, isNew: false, leftOut };
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
    action = auditActions[reason] ?? "revisionSaved",
    ...columns
  }: {
    /** Null: the newsroom itself. */
    actor: Actor | null;
    content: Content;
    reason: RevisionReason;
    action?: AuditAction;
    isKept?: boolean;
    freshWords?: FreshWords;
  },
) {
  const { id: articleId } = article;
  const draft = { id: crypto.randomUUID(), content, editorId: actor?.id ?? null };
  const number = article.draft.number + 1;
  await insertRevision(tx, { ...draft, ...columns, articleId, number, reason });
  await pointTo(tx, articleId, draft, stageOnSave(article, actor));
  await recordAudit(tx, {
    actor,
    action,
    subject: content.headline,
    articleId,
    revisionId: draft.id,
  });
}

function stageOnSave(article: ClaimedArticle, actor: Actor | null): { draftStage: DraftStage } {
  const isByReviewer = actor !== null && mayReview(actor, article);
  return { draftStage: stageAfterSave(article, isByReviewer, now()) };
}

/** Before the first publication the article has the draft's slug and section. */
async function pointTo(
  tx: Transaction,
  articleId: string,
  draft: { id: string; content: Content; editorId: string | null },
  change: { draftStage?: DraftStage },
) {
  const { liveAt } = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
  const { slug, sectionId, headline } = draft.content;
  const filing = liveAt === null ? { sectionId } : {};
  // The checks report a slug that another article has; until then the article keeps its own.
  const address = liveAt === null && (await isFree(tx, slug, articleId)) ? { slug } : {};
  await tx.article.update({
    where: { id: articleId },
    data: {
      draftId: draft.id,
      headlineKey: typingKey(headline),
      draftSectionId: sectionId,
      hasKeptHtml: Number(draft.content.body.some(({ type }) => type === "keptHtml")),
      savedById: draft.editorId,
      ...filing,
      ...address,
      ...change,
    },
  });
  await indexDraft(tx, articleId);
  await indexArticle(tx, articleId);
}

async function writtenAt(
  tx: Transaction,
  articleId: string,
  version: number,
): Promise<WrittenArticle> {
  const { id, slug } = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
  return { id, slug, version };
}
