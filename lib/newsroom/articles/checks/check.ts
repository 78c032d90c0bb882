import { factsFor, type CheckFacts } from "@/lib/newsroom/articles/checks/facts";
import { isBlocking, type Finding } from "@/lib/content/checks/finding";
import { rules } from "@/lib/newsroom/articles/checks/rules";
import { UnfinishedError } from "@/lib/newsroom/articles/checks/unfinished";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import type { Content } from "@/lib/content/articles/schema";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { assertMayRead } from "@/lib/newsroom/articles/scope";
import type { Actor } from "@/lib/content/users/actor";
import { articlesFor } from "@/lib/content/users/article-rule";

/** The blocking ones first; within a level fields, then the story in page order. */
export function findingsIn(content: Content, facts: CheckFacts): Finding[] {
  const findings = rules.flatMap(({ id: rule, level, find }) =>
    find(content, facts).map((found) => ({ rule, level, ...found })),
  );
  const blocks = new Map(content.body.map(({ id }, index) => [id, index]));
  const rank = ({ level, place }: Finding) =>
    (level === "blocking" ? 0 : blocks.size + 1) +
    (place.kind === "block" ? 1 + (blocks.get(place.id) ?? 0) : 0);
  return findings.sort((one, other) => rank(one) - rank(other));
}

/**
 * `at`: when readers will see it; links to what is published by then work. @throws UnfinishedError for a blocking
 * finding
 */
export async function assertPublishable(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  content: Content,
  at: Date = now(),
): Promise<void> {
  const findings = findingsIn(
    content,
    await factsFor(tx, {
      rule: articlesFor(actor, "read"),
      ...{ articleId, content, at },
    }),
  );
  if (findings.some(isBlocking)) throw new UnfinishedError(findings);
}

/** For the stored draft, with its version. @throws NotFoundError, OutOfScopeError */
export async function getFindings(
  actor: Actor,
  articleId: string,
): Promise<{ version: number; findings: Finding[] }> {
  await assertMayRead(actor, articleId);
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: { version: true, draft: { include: withContent } },
  });
  if (article === null) throw new NotFoundError("There is no such article.");
  const content = contentOf(article.draft);
  const facts = await factsFor(db(), {
    ...{ rule: articlesFor(actor, "read"), articleId, content },
    at: now(),
  });
  return { version: article.version, findings: findingsIn(content, facts) };
}
