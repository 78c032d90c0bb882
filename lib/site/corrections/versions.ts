// The versions of an article that readers were given, oldest first as they are numbered: its public history.
import { isDue } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import type { Change } from "@/prisma/generated/enums";

export type Version = {
  /** 1, 2, 3 ... among the versions that readers were given. */
  number: number;
  revisionId: string;
  /** Readers saw it from then on. */
  at: Date;
  /** What it did to the one before; null for the first, and where nothing was said. */
  change: Change | null;
  /** What readers were told of it. */
  note: string;
  approvedBy: string;
};

/** Every version, oldest first. One that came back as it was, after it was unpublished, is still one. */
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
  // Readers see it from its hour on, though nobody has recorded it yet.
  if (article?.scheduledId && article.scheduledAt && isDue(article, at)) {
    const { scheduledId: revisionId, scheduledAt, scheduledChange } = article;
    const { change = null, note = "", approvedBy = "" } = scheduledChange ?? {};
    shown.push({ revisionId, at: scheduledAt, change, note, approvedBy });
  }
  return shown
    .filter(({ revisionId }, index) => revisionId !== shown[index - 1]?.revisionId)
    .map((version, index) => ({ number: index + 1, ...version }));
}
