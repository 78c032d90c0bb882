import { withPictures } from "@/lib/content/blocks/picture-uses";
import { holdAddress } from "@/lib/newsroom/articles/addresses";
import { findingsIn } from "@/lib/newsroom/articles/checks/check";
import { factsFor, type CheckFacts } from "@/lib/newsroom/articles/checks/facts";
import { isBlocking } from "@/lib/content/checks/finding";
import { holdsAt } from "@/lib/newsroom/articles/holds";
import { goLiveUnasked } from "@/lib/newsroom/articles/publication";
import type { Content } from "@/lib/content/articles/schema";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import type { WireStory } from "@/lib/content/wire/story";

export type WireDraft = { articleId: string; id: string; content: Content };

/** `reasons`: why it is a draft although publishing was asked for, or why an editor must look at it. */
export type WireOutcome = {
  status: "imported" | "published" | "scheduled";
  reasons: string[];
  /** When a scheduled article goes live. */
  at: Date | null;
};

/**
 * Publishes a new draft if it was not killed, each of its lines has its place and no check is blocking. Copy under an
 * embargo is scheduled for the embargo's end. All else stays a draft.
 */
export async function releaseWireDraft(
  tx: Transaction,
  draft: WireDraft,
  story: WireStory,
): Promise<WireOutcome> {
  const { hold } = story;
  const needsSomebody = reasonsToLook(story);
  if (needsSomebody.length > 0) return stays(needsSomebody);
  const until = hold?.until ?? null;
  const isHeld = until !== null && holdsAt({ until }, now());
  const at = isHeld ? until : now();
  const reasons = [...unplacedIn(story), ...(await blockingIn(tx, draft, at))];
  if (reasons.length > 0) return stays(reasons);
  if (isHeld) return schedule(tx, draft, until);
  const { articleId, id, content } = draft;
  await goLiveUnasked(tx, { articleId, id, headline: content.headline }, now(), "published");
  return { status: "published", reasons: [], at: null };
}

/** Counts also without `publish`: the copy was killed, or the end of its hold is unknown. */
export function reasonsToLook({ hold }: WireStory): string[] {
  if (hold === null) return [];
  if (hold.kind === "kill") {
    return [`Line ${hold.line} says that it is not to be published: “${hold.words}”.`];
  }
  if (hold.until !== null) return [];
  return [`Line ${hold.line} holds it back, and no time can be read in it: “${hold.words}”.`];
}

function stays(reasons: string[]): WireOutcome {
  return { status: "imported", reasons, at: null };
}

function unplacedIn({ lines }: WireStory): string[] {
  const numbers = lines.filter(({ part }) => part === "unplaced").map(({ number }) => number);
  if (numbers.length === 0) return [];
  const shown = numbers.slice(0, 10).join(", ") + (numbers.length > 10 ? " …" : "");
  return [`${numbers.length === 1 ? "Line" : "Lines"} ${shown} could not be placed.`];
}

async function blockingIn(
  tx: Transaction,
  { articleId, content }: WireDraft,
  at: Date,
): Promise<string[]> {
  const facts = await factsFor(tx, { rule: "every", articleId, content, at });
  return findingsIn(asShown(content, facts), facts)
    .filter(isBlocking)
    .map(({ words }) => words);
}

/** As readers get it: a picture without its file is not shown, and wire copy brings no files. */
function asShown(content: Content, { media }: CheckFacts): Content {
  const isShown = (mediaId: string) => media.get(mediaId)?.hasFile === true;
  const { leadPicture, body } = content;
  return {
    ...content,
    leadPicture: leadPicture && isShown(leadPicture.mediaId) ? leadPicture : null,
    body: withPictures(body, isShown),
  };
}

async function schedule(tx: Transaction, draft: WireDraft, until: Date): Promise<WireOutcome> {
  const { articleId, id, content } = draft;
  await holdAddress(tx, content.slug, articleId, until);
  await tx.revision.update({ where: { id }, data: { isKept: true } });
  await tx.article.update({
    where: { id: articleId },
    data: { scheduledId: id, scheduledAt: until, draftStage: "ready" },
  });
  await recordAudit(tx, {
    actor: null,
    action: "scheduled",
    subject: content.headline,
    articleId,
    revisionId: id,
    detail: { at: until.toISOString() },
  });
  return { status: "scheduled", reasons: [], at: until };
}
