// A command's transaction checks the actor again: a request may take minutes to arrive.
import { now } from "@/lib/base/clock";
import { transaction, type Transaction } from "@/lib/base/db";
import { ForbiddenError, SignedOutError, UnconfirmedError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";
import { isSame } from "@/lib/base/same";
import { scopeOf, withScope } from "@/lib/content/users/scope";

/**
 * One transaction in the actor's name. Writes nothing if the actor has signed out, was disabled, or has another role or
 * scope by then. An actor without a session is the program. @throws SignedOutError, or ForbiddenError if the role has changed
 */
export async function transactionOf<Result>(
  actor: Actor,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return transaction(async (tx) => {
    await assertStands(tx, actor);
    return work(tx);
  });
}

/** Minutes for which a proof of who one is, by password, passkey or code, allows what an open desk alone does not. */
export const confirmedMinutes = 10;

/**
 * `transactionOf`, for changes that somebody at an open desk must not make. Who signed in counts as confirmed. @throws
 * UnconfirmedError if the actor last proved who they are longer ago
 */
export async function confirmedTransactionOf<Result>(
  actor: Actor,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return transactionOf(actor, async (tx) => {
    await assertConfirmed(tx, actor);
    return work(tx);
  });
}

async function assertConfirmed(tx: Transaction, { sessionId }: Actor): Promise<void> {
  if (sessionId === undefined) return;
  const since = new Date(now().getTime() - confirmedMinutes * 60_000);
  const where = { id: sessionId, confirmedAt: { gt: since } };
  if ((await tx.session.count({ where })) === 0) {
    throw new UnconfirmedError("Confirm first that it is you.");
  }
}

async function assertStands(tx: Transaction, actor: Actor): Promise<void> {
  const { id, role, scope, sessionId } = actor;
  if (sessionId === undefined) return;
  const session = await tx.session.findUnique({
    where: { id: sessionId, user: { id, isDisabled: false } },
    select: { user: { select: { role: true, ...withScope } } },
  });
  if (session === null) throw new SignedOutError("You have been signed out.");
  if (session.user.role === role && isSame(scopeOf(session.user), scope)) return;
  throw new ForbiddenError("Your role was changed just now. Reload the page to continue.");
}
