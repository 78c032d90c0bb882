// A save may amend the editor's last revision, so that history stays readable.
import {
  areSlips,
  countWords,
  freshAfter,
  freshWords,
  missingWords,
  type FreshWords,
} from "@/lib/content/articles/lost-words";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import type { Content } from "@/lib/content/articles/schema";
import type { ClaimedArticle } from "@/lib/newsroom/articles/writes";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import type { Actor } from "@/lib/content/users/actor";

/** Milliseconds from a revision's beginning. */
export const amendWithin = 10 * 60 * 1000;

/**
 * The draft must be the actor's, recent and not kept, and each of its standing words must be in the save or in the
 * revision before. Also gives the words that do not stand yet.
 */
export async function planAmendment(
  tx: Transaction,
  { id: articleId, draft }: ClaimedArticle,
  actor: Actor,
  content: Content,
): Promise<{ isAllowed: boolean; freshWords: FreshWords }> {
  const at = now().getTime();
  const known = freshWords.parse(draft.freshWords ?? []);
  const [before, next] = [countWords(contentOf(draft)), countWords(content)];
  const isRecent = at - draft.createdAt.getTime() < amendWithin;
  const isTheirs = draft.editorId === actor.id && isRecent && !draft.isKept;
  const isHeld = async () => {
    if (areSlips(missingWords(before, next), known, at)) return true;
    const earlier = await earlierWords(tx, articleId, draft.number);
    return areSlips(missingWords(before, next, earlier), known, at);
  };
  return {
    isAllowed: isTheirs && (await isHeld()),
    freshWords: freshAfter(known, { before, next, at }),
  };
}

async function earlierWords(tx: Transaction, articleId: string, number: number) {
  const earlier = await tx.revision.findUnique({
    where: { articleId_number: { articleId, number: number - 1 } },
    include: withContent,
  });
  return earlier === null ? new Map<string, number>() : countWords(contentOf(earlier));
}
