// The versions of an article that readers got, numbered from the oldest on.
import { isDue } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import type { Change } from "@/prisma/generated/enums";

export type Version = {
  /** From 1 on. */
  number: number;
  revisionId: string;
  /** Readers saw it from then on. */
  at: Date;
  /** Null for the first version, and for one without a correction. */
  change: Change | null;
  note: string;
  approvedBy: string;
};

/** Oldest first. A version that came back unchanged after it was unpublished counts again. */
export async function listVersions(articleId: string): Promise<Version[]> {
  const at = now();
  const [article, publications, corrections] = await Promise.all([
    db().article.findUnique({ where: { id: articleId }, include: { scheduledChange: true } }),
    db().publication.findMany({ where: { articleId }, orderBy: [{ at: "asc" }, { id: "asc" }] }),
    db().correction.findMany({ where: { articleId, revisionId: { not: null } } }),
  ]);
  const shown = publications.map(({ revisionId, at, change }) => {
    const told = corrections.find(
      (one) => one.revisionId === revisionId && one.at.getTime() === at.getTime(),
    );
    return { revisionId, at, change, note: told?.text ?? "", approvedBy: told?.approvedBy ?? "" };
  });
  // Readers see it from its hour on, even if no job has recorded it yet.
  if (article?.scheduledId && article.scheduledAt && isDue(article, at)) {
    const { scheduledId: revisionId, scheduledAt, scheduledChange } = article;
    const { change = null, note = "", approvedBy = "" } = scheduledChange ?? {};
    shown.push({ revisionId, at: scheduledAt, change, note, approvedBy });
  }
  return shown
    .filter(({ revisionId }, index) => revisionId !== shown[index - 1]?.revisionId)
    .map((version, index) => ({ number: index + 1, ...version }));
}
