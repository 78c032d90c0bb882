import type { AuditAction } from "@/lib/content/audit/actions";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { issueEdition } from "@/lib/projections/editions/editions";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { chosenIds, withoutGone, type Arrangement } from "@/lib/content/fronts/arrangement";
import {
  arrangementOf,
  findFormer,
  listBegun,
  newestArrangementNumber,
} from "@/lib/newsroom/fronts/standing";
import { frontPath } from "@/lib/base/site-addresses";
import { deskTime } from "@/lib/base/site-time";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";

/**
 * At once, or from `fromAt` on; gives the new number. `number`: the arrangement that the editor began from. @throws
 * ForbiddenError; ConflictError `stale`; InvalidInputError for a past moment or unknown records
 */
export async function arrangeFront(
  actor: Actor,
  input: { number: number; content: Arrangement; fromAt?: Date | null },
): Promise<number> {
  assertMay(actor, "arrangeFront");
  const { number, fromAt = null } = input;
  return transactionOf(actor, async (tx) => {
    await assertNewest(tx, number);
    const content = await withoutDeleted(tx, input.content);
    await assertKnown(tx, content);
    if (fromAt === null) return beginNow(tx, actor, { content }, "frontArranged");
    if (fromAt <= now()) {
      throw new InvalidInputError("That time has passed. Choose a later one, or publish now.");
    }
    const made = await tx.arrangement.create({ data: { ...madeBy(actor), content, fromAt } });
    const detail = { number: made.number, from: fromAt.toISOString() };
    await recordAudit(tx, { actor, action: "frontScheduled", subject: "", detail });
    return made.number;
  });
}

/**
 * Brings the former arrangement back as a new one; repeated, the one before it. Before the first one the newest
 * articles fill all slots. @throws ConflictError `stale`, or `state` if there is none
 */
export async function undoFront(actor: Actor, { number }: { number: number }): Promise<number> {
  assertMay(actor, "arrangeFront");
  return transactionOf(actor, async (tx) => {
    await assertNewest(tx, number);
    const [standing] = await listBegun(tx, now(), 1);
    if (standing === undefined) throw new ConflictError("Nobody has arranged the front page yet.");
    if (standing.broughtBack === 0) {
      throw new ConflictError("There is no earlier front page: the newest articles fill it.");
    }
    const former = await findFormer(tx, standing);
    const broughtBack = former?.broughtBack ?? former?.number ?? 0;
    return beginNow(tx, actor, { content: arrangementOf(former), broughtBack }, "frontUndone");
  });
}

/** The row stays. @throws NotFoundError if it is not scheduled; ConflictError if its moment has come */
export async function cancelArrangement(actor: Actor, number: number): Promise<void> {
  assertMay(actor, "arrangeFront");
  await transactionOf(actor, async (tx) => {
    const at = now();
    const planned = await tx.arrangement.findUnique({ where: { number, cancelledAt: null } });
    if (planned === null) throw new NotFoundError("It is already cancelled.");
    if (planned.fromAt <= at) throw new ConflictError("Its time has come, and readers see it.");
    await tx.arrangement.update({ where: { number }, data: { cancelledAt: at } });
    const detail = { number, from: planned.fromAt.toISOString() };
    await recordAudit(tx, { actor, action: "frontUnscheduled", subject: "", detail });
  });
}

async function beginNow(
  tx: Transaction,
  actor: Actor,
  arranged: { content: Arrangement; broughtBack?: number },
  action: AuditAction,
): Promise<number> {
  const data = { ...madeBy(actor), ...arranged, fromAt: now(), isBegun: true };
  const { number } = await tx.arrangement.create({ data });
  await recordAudit(tx, { actor, action, subject: "", detail: { number } });
  await issueEdition(tx, { what: action, addresses: [frontPath] });
  return number;
}

function madeBy({ id, name }: Actor) {
  return { madeById: id, madeBy: name, madeAt: now() };
}

async function assertNewest(tx: Transaction, number: number): Promise<void> {
  const newest = await newestArrangementNumber(tx);
  if (newest === number) return;
  const other = await tx.arrangement.findUnique({ where: { number: newest } });
  throw new ConflictError(
    other
      ? `${other.madeBy} arranged the front page at ${deskTime(other.madeAt)}, after you started.`
      : "The front page was never arranged that often.",
    "stale",
  );
}

/** The editor may have chosen an article that was deleted from the bin since. */
async function withoutDeleted(tx: Transaction, content: Arrangement): Promise<Arrangement> {
  const articleId = { in: chosenIds(content) };
  const deleted = await tx.auditEntry.findMany({
    where: { articleId, action: "articleDeleted" },
    select: { articleId: true },
  });
  return withoutGone(content, (id) => deleted.some((one) => one.articleId === id));
}

async function assertKnown(tx: Transaction, content: Arrangement): Promise<void> {
  const articleIds = chosenIds(content);
  if ((await tx.article.count({ where: { id: { in: articleIds } } })) < articleIds.length) {
    throw new InvalidInputError("A chosen article no longer exists.");
  }
  const sectionIds = [...content.rows.map(({ sectionId }) => sectionId), ...content.leftOut];
  if ((await tx.section.count({ where: { id: { in: sectionIds } } })) < sectionIds.length) {
    throw new InvalidInputError("A section of this front page no longer exists.");
  }
}
