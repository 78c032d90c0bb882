// Each transition checks role, version and the table of workflow.ts, and writes its effect, audit entry and receipt, in
// one transaction.
import { holdAddress } from "@/lib/newsroom/articles/addresses";
import { assertPublishable } from "@/lib/newsroom/articles/checks/check";
import { dropScheduled, goLive, reviewed } from "@/lib/newsroom/articles/publication";
import { findReceipt, keepReceipt } from "@/lib/newsroom/articles/receipts";
import type { TransitionRequest } from "@/lib/newsroom/articles/requests";
import { contentOf } from "@/lib/projections/articles/revision";
import { assertTransition, transitions, type Transition } from "@/lib/content/articles/workflow";
import { reviewMessageColumns } from "@/lib/content/articles/review-message";
import {
  claim,
  keepRevision,
  type ClaimedArticle,
  type WrittenArticle,
} from "@/lib/newsroom/articles/writes";
import type { AuditAction } from "@/lib/content/audit/actions";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import { assertSaid, type SaidChange } from "@/lib/content/corrections/change";
import {
  approvedChange,
  changeDetail,
  findLastLive,
  keepForItsHour,
  recordRetraction,
} from "@/lib/newsroom/corrections/record";
import type { Transaction } from "@/lib/base/db";
import { changeForReaders } from "@/lib/projections/editions/editions";
import { InvalidInputError } from "@/lib/base/errors";
import { siteMoment } from "@/lib/base/site-time";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { mayReview } from "@/lib/content/users/article-rule";
import { assertMay } from "@/lib/content/users/permissions";
import { scopeOf, withScope } from "@/lib/content/users/scope";
import { assertMayWith } from "@/lib/newsroom/articles/scope";

type Effect<Name extends Transition> = (
  tx: Transaction,
  article: ClaimedArticle,
  input: TransitionRequest[Name],
  actor: Actor,
) => Promise<object | void>;

/** Gives further details for the audit entry. */
const effects: { [Name in Transition]: Effect<Name> } = {
  async sendToReview(tx, article, { reviewerId, message }, actor) {
    const { id, draftId } = article;
    if (reviewerId !== null) await assertReviewer(tx, reviewerId, article);
    await keepRevision(tx, draftId);
    const said = reviewMessageColumns(actor.name, message);
    await tx.article.update({
      where: { id },
      data: { draftStage: "inReview", reviewerId, ...said },
    });
    return { reviewerId, ...messageDetail(message) };
  },

  async sendBack(tx, { id }, { message }, actor) {
    const said = reviewMessageColumns(actor.name, message);
    await tx.article.update({
      where: { id },
      data: { draftStage: "draft", reviewerId: null, ...said },
    });
    return messageDetail(message);
  },

  async approve(tx, { id, draftId }) {
    await keepRevision(tx, draftId);
    await tx.article.update({ where: { id }, data: { draftStage: "ready", ...reviewed } });
  },

  async publish(tx, article, input, actor) {
    const { id: articleId, draftId, draft } = article;
    await assertChangeSaid(tx, article, input);
    await assertPublishable(tx, actor, articleId, contentOf(draft));
    await goLive(tx, {
      ...{ articleId, revisionId: draftId, at: now(), actor, what: "published" },
      change: approvedChange(actor, input),
    });
    return changeDetail(input);
  },

  async schedule(tx, article, input, actor) {
    const scheduledAt = siteMoment(input.at);
    if (scheduledAt <= now()) {
      throw new InvalidInputError("That time has passed. Choose a later one, or publish now.");
    }
    const { id, draftId, draft } = article;
    await assertChangeSaid(tx, article, input);
    await assertPublishable(tx, actor, id, contentOf(draft), scheduledAt);
    await dropScheduled(tx, id, now());
    await keepForItsHour(tx, id, approvedChange(actor, input));
    await holdAddress(tx, draft.slug, id, scheduledAt);
    await keepRevision(tx, draftId);
    await tx.article.update({
      where: { id },
      data: { scheduledId: draftId, scheduledAt, draftStage: "ready", ...reviewed },
    });
    return { at: scheduledAt.toISOString(), ...changeDetail(input) };
  },

  async unschedule(tx, { id }) {
    await dropScheduled(tx, id, now());
    await tx.article.update({ where: { id }, data: unscheduled });
  },

  async unpublish(tx, { id }) {
    await changeForReaders(tx, { what: "unpublished", articleId: id }, async () => {
      await dropScheduled(tx, id, now());
      await tx.article.update({ where: { id }, data: { ...unscheduled, liveId: null } });
    });
  },

  async retract(tx, { id }, { reason }, actor) {
    const at = now();
    await changeForReaders(tx, { what: "retracted", articleId: id }, async () => {
      await dropScheduled(tx, id, at);
      await tx.article.update({
        where: { id },
        data: { ...unscheduled, retractedAt: at, retraction: reason },
      });
      await recordRetraction(tx, { articleId: id, reason, at }, actor);
    });
    return { reason };
  },

  async reinstate(tx, { id }) {
    await changeForReaders(tx, { what: "reinstated", articleId: id }, async () => {
      await tx.article.update({ where: { id }, data: { retractedAt: null, retraction: "" } });
    });
  },
};

/** Readers are told what changed since the version that they have, or had before it was unpublished. */
async function assertChangeSaid(tx: Transaction, article: ClaimedArticle, input: SaidChange) {
  const lastLiveId = await findLastLive(tx, article.id);
  assertSaid({ ...article, lastLiveId }, input, now());
}

function messageDetail(message = "") {
  return message === "" ? {} : { message };
}

const unscheduled = { scheduledId: null, scheduledAt: null };

/** The audit entry of each transition, and its revision. */
const entries: Record<
  Transition,
  { action: AuditAction; about: "draftId" | "liveId" | "scheduledId" }
> = {
  sendToReview: { action: "sentToReview", about: "draftId" },
  sendBack: { action: "sentBack", about: "draftId" },
  approve: { action: "approved", about: "draftId" },
  publish: { action: "published", about: "draftId" },
  schedule: { action: "scheduled", about: "draftId" },
  unschedule: { action: "unscheduled", about: "scheduledId" },
  unpublish: { action: "unpublished", about: "liveId" },
  retract: { action: "retracted", about: "liveId" },
  reinstate: { action: "reinstated", about: "liveId" },
};

/**
 * With the draft at `version`. A repeat with the same `commandId` gets the first answer. @throws ForbiddenError without
 * the right; ConflictError `stale`, or if the stage does not allow it; InvalidInputError for what publishing needs
 */
export async function takeTransition<Name extends Transition>(
  actor: Actor,
  articleId: string,
  name: Name,
  input: TransitionRequest[Name],
): Promise<WrittenArticle> {
  const { right } = transitions[name];
  assertMay(actor, right);
  const { version, commandId } = input;
  const sent = { id: commandId, articleId, actor, what: { name, ...input } };
  return transactionOf(actor, async (tx) => {
    await assertMayWith(tx, actor, right, articleId);
    const done = await findReceipt(tx, sent);
    if (done === null) {
      const article = await claim(tx, articleId, version);
      assertTransition(article, name, now());
      const said = await effects[name](tx, article, input, actor);
      await recordTransition(tx, actor, article, name, said ?? {});
      await keepReceipt(tx, sent, version + 1);
    }
    const { slug } = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
    return { id: articleId, slug, version: done ?? version + 1 };
  });
}

async function recordTransition(
  tx: Transaction,
  actor: Actor,
  article: ClaimedArticle,
  name: Transition,
  detail: object,
) {
  const { action, about } = entries[name];
  await recordAudit(tx, {
    actor,
    action,
    subject: article.draft.headline,
    articleId: article.id,
    revisionId: article[about] ?? article.draftId,
    detail: { ...detail },
  });
}

async function assertReviewer(
  tx: Transaction,
  userId: string,
  article: ClaimedArticle,
): Promise<void> {
  const user = await tx.user.findUnique({
    where: { id: userId, isDisabled: false },
    select: { id: true, name: true, role: true, ...withScope },
  });
  if (user === null || !mayReview({ ...user, scope: scopeOf(user) }, article)) {
    throw new InvalidInputError("Choose a reviewer who can approve this article.");
  }
}
