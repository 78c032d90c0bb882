import { listPaths } from "@/lib/desk/audit/about";
import { auditActions, type ActionGroup, type AuditAction } from "@/lib/content/audit/actions";
import { db } from "@/lib/base/db";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import type { Prisma } from "@/prisma/generated/client";

export type AuditFilter = {
  group: ActionGroup | null;
  actorId: string | null;
  articleId: string | null;
  /** Included. */
  since: Date | null;
  /** Excluded. */
  until: Date | null;
};

export type AuditRow = {
  id: string;
  at: Date;
  actorName: string;
  action: AuditAction | null;
  subject: string;
  /** Null if the article was deleted. */
  articleId: string | null;
  /** The desk's page of the subject or the user, if it exists and is no article. */
  path: string | null;
  actorPath: string | null;
  detail: Prisma.JsonValue;
};

export const auditPageSize = 100;

/** Newest first: entries older than the entry `after`. @throws ForbiddenError without the right to read the log */
export async function listAudit(
  actor: Actor,
  filter: AuditFilter,
  after: string | null,
): Promise<{ rows: AuditRow[]; next: string | null }> {
  assertMay(actor, "readAudit");
  const { group, actorId, articleId, since, until } = filter;
  const last = after === null ? null : await db().auditEntry.findUnique({ where: { id: after } });
  const older = last && { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] };
  const found = await db().auditEntry.findMany({
    where: {
      AND: [
        older ?? {},
        group === null ? {} : { action: { in: actionsOf(group) } },
        actorId === null ? {} : { actorId },
        articleId === null ? {} : { articleId },
        since === null ? {} : { at: { gte: since } },
        until === null ? {} : { at: { lt: until } },
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: auditPageSize + 1,
  });
  const shown = found.slice(0, auditPageSize);
  const [paths, actorPaths] = [
    await listPaths(shown.map(({ detail }) => detail)),
    await listPaths(shown.map(({ actorId }) => ({ userId: actorId ?? undefined }))),
  ];
  const articles = await db().article.findMany({
    where: { id: { in: shown.flatMap((one) => one.articleId ?? []) } },
    select: { id: true },
  });
  const isThere = new Set(articles.map(({ id }) => id));
  const rows = shown.map((entry, index) => ({
    ...entry,
    articleId: isThere.has(entry.articleId ?? "") ? entry.articleId : null,
    path: paths[index] ?? null,
    actorPath: actorPaths[index] ?? null,
    action: isAction(entry.action) ? entry.action : null,
  }));
  return { rows, next: found.length > auditPageSize ? (rows.at(-1)?.id ?? null) : null };
}

function actionsOf(group: ActionGroup): AuditAction[] {
  const names = Object.keys(auditActions).filter(isAction);
  return names.filter((name) => auditActions[name].group === group);
}

/** An older version may have recorded an action that this one does not know. */
function isAction(action: string): action is AuditAction {
  return Object.hasOwn(auditActions, action);
}

/** Everybody who can be an actor, by name. */
export async function listActors(): Promise<{ id: string; name: string }[]> {
  return db().user.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } });
}
