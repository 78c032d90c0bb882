// Whether an article is among those that a user may do something with: asked by each query of one article, and by each
// command inside its transaction.
import { db, type Transaction } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";
import { articlesFor, fits, type ArticleFacts } from "@/lib/content/users/article-rule";
import { assertMay, NotPermittedError, type Action } from "@/lib/content/users/permissions";
import { mayFileUnder } from "@/lib/content/users/scope";
import type { Prisma } from "@/prisma/generated/client";

const withFacts = {
  draftSectionId: true,
  sectionId: true,
  beganById: true,
  section: { select: { name: true } },
  draft: {
    select: {
      section: { select: { name: true } },
      bylines: { select: { author: { select: { userId: true } } } },
    },
  },
} as const satisfies Prisma.ArticleSelect;

type Row = Prisma.ArticleGetPayload<{ select: typeof withFacts }>;

/** The message names the article's section and nothing else of it. */
export class OutOfScopeError extends NotPermittedError {
  override name = "OutOfScopeError";
}

/** @throws NotFoundError; OutOfScopeError for another's article; ForbiddenError without the right */
export async function assertMayWith(
  reader: Transaction,
  actor: Actor,
  action: Action,
  articleId: string,
): Promise<void> {
  assertMay(actor, action);
  const rule = articlesFor(actor, action);
  if (rule === "every") return;
  const article = await reader.article.findUnique({ where: { id: articleId }, select: withFacts });
  if (article === null) throw new NotFoundError("There is no such article.");
  if (fits(rule, factsOf(article))) return;
  throw new OutOfScopeError(actor, action, await refusal(reader, actor, action, article));
}

/** That the actor may read it at the desk. */
export async function assertMayRead(actor: Actor, articleId: string): Promise<void> {
  await assertMayWith(db(), actor, "read", articleId);
}

/** @throws OutOfScopeError for a section that the actor does not work on */
export async function assertMayFileUnder(
  tx: Transaction,
  actor: Actor,
  action: Action,
  sectionId: string | null,
): Promise<void> {
  if (mayFileUnder(actor.scope, sectionId)) return;
  const own = await sectionNames(tx, actor);
  const said = `You work on ${own}. Choose ${own.includes(" and ") ? "one of these sections" : "that section"}.`;
  throw new OutOfScopeError(actor, action, said);
}

function factsOf({ draft, ...article }: Row): ArticleFacts {
  const bylineUserIds = draft.bylines.flatMap(({ author }) => author.userId ?? []);
  return { ...article, bylineUserIds };
}

async function refusal(
  reader: Transaction,
  actor: Actor,
  action: Action,
  { draft, section }: Row,
): Promise<string> {
  const inDraft = draft.section?.name ?? null;
  const forReaders = section?.name ?? null;
  const place = inDraft === null ? "has no section" : `is in ${inDraft}`;
  const readers =
    action === "read" || forReaders === null || forReaders === inDraft
      ? ""
      : ` Readers find it in ${forReaders}.`;
  const { kind } = actor.scope;
  const work =
    kind === "own"
      ? "You work on your own articles only."
      : `You work on ${await sectionNames(reader, actor)}.`;
  return `This article ${place}.${readers} ${work}`;
}

async function sectionNames(reader: Transaction, { scope }: Actor): Promise<string> {
  const ids = scope.kind === "sections" ? scope.sectionIds : [];
  const sections = await reader.section.findMany({
    where: { id: { in: ids } },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { name: true },
  });
  return new Intl.ListFormat("en").format(sections.map(({ name }) => name));
}
