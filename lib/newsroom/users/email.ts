// A user asks for another address for themselves, and it is changed once that address has answered, or an administrator
// has said so. Administrators change other users' addresses at once.
import { newToken, tokenHash } from "@/lib/newsroom/users/links";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import { db, type Transaction, transaction } from "@/lib/base/db";
import { ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { confirmedTransactionOf, transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { tellOwner } from "@/lib/newsroom/users/notices";
import { assertMay } from "@/lib/content/users/permissions";
import { endAllSessions } from "@/lib/newsroom/users/sessions";
import type { EmailChange, User } from "@/prisma/generated/client";

/** Milliseconds. */
export const emailChangeLife = 24 * 60 * 60 * 1000;

/**
 * Ends sessions and one-time links, and mails both addresses. @throws InvalidInputError if a user has the address,
 * NotFoundError
 */
export async function changeEmail(actor: Actor, userId: string, email: string): Promise<void> {
  assertMay(actor, "changeUsers");
  const user = await confirmedTransactionOf(actor, async (tx) => {
    const before = await tx.user.findUnique({ where: { id: userId } });
    if (before === null) throw new NotFoundError("There is no such user.");
    return (await change(tx, actor, before, email)) ? before : null;
  });
  if (user) await tellBoth(user, email, actor.name);
}

/** The token is known here alone: the database keeps its hash. */
export type AskedEmail = { name: string; before: string; email: string; token: string };

/**
 * Replaces an earlier wish; the actor goes on with the old address until it is confirmed. @throws InvalidInputError if a
 * user has the address
 */
export async function askForEmail(actor: Actor, email: string): Promise<AskedEmail> {
  const token = newToken();
  return confirmedTransactionOf(actor, async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: actor.id } });
    if (user.email === email) throw new InvalidInputError("That is your address already.");
    await assertEmailIsFree(tx, email);
    const expiresAt = new Date(now().getTime() + emailChangeLife);
    const asked = { email, tokenHash: tokenHash(token), createdAt: now(), expiresAt };
    await tx.emailChange.deleteMany({ where: { expiresAt: { lte: now() } } });
    await tx.emailChange.upsert({
      where: { userId: user.id },
      create: { userId: user.id, ...asked },
      update: asked,
    });
    const detail = { userId: user.id, before: user.email, to: email };
    await recordAudit(tx, { actor, action: "emailChangeAsked", subject: user.name, detail });
    return { name: user.name, before: user.email, email, token };
  });
}

/** The address that a user asked for, and that nobody has confirmed yet. */
export async function findAskedEmail(userId: string): Promise<string | null> {
  const asked = await db().emailChange.findUnique({ where: { userId, ...unexpired() } });
  return asked?.email ?? null;
}

/** What a link confirms. Null for a used, replaced, unknown or expired one. */
export async function findEmailLink(
  token: string,
): Promise<{ name: string; before: string; email: string } | null> {
  const asked = await findByToken(db(), token);
  return asked && { name: asked.user.name, before: asked.user.email, email: asked.email };
}

/** Uses up the link, ends the user's sessions and mails both addresses. @throws ForbiddenError for an invalid link */
export async function confirmEmail(token: string): Promise<void> {
  const { user, email } = await transaction(async (tx) => {
    const asked = await findByToken(tx, token);
    if (asked === null) {
      throw new ForbiddenError("This link has been used, has expired, or was replaced.");
    }
    await change(tx, asked.user, asked.user, asked.email);
    return asked;
  });
  await tellBoth(user, email, user.name);
}

/** Where no mail is sent, an administrator answers for the new address. @throws NotFoundError */
export async function confirmEmailOf(actor: Actor, userId: string): Promise<void> {
  assertMay(actor, "changeUsers");
  const { user, email } = await confirmedTransactionOf(actor, async (tx) => {
    const where = { userId, ...unexpired() };
    const asked = await tx.emailChange.findUnique({ where, include: { user: true } });
    if (asked === null) throw new NotFoundError("They have not asked for another address.");
    await change(tx, actor, asked.user, asked.email);
    return asked;
  });
  await tellBoth(user, email, actor.name);
}

/** What the actor asked for is dropped; its link no longer works. */
export async function dropAskedEmail(actor: Actor): Promise<void> {
  await transactionOf(actor, async (tx) => {
    const { count } = await tx.emailChange.deleteMany({ where: { userId: actor.id } });
    if (count === 0) return;
    const about = { subject: actor.name, detail: { userId: actor.id } };
    await recordAudit(tx, { actor, action: "emailChangeDropped", ...about });
  });
}

/** Whether it was another one. */
async function change(
  tx: Transaction,
  actor: { id: string; name: string },
  { id: userId, name, email: before }: User,
  email: string,
): Promise<boolean> {
  if (before === email) return false;
  await assertEmailIsFree(tx, email);
  await tx.user.update({ where: { id: userId }, data: { email } });
  await tx.oneTimeLink.deleteMany({ where: { userId } });
  await tx.emailChange.deleteMany({ where: { userId } });
  await endAllSessions(tx, userId);
  const detail = { userId, before, after: email };
  await recordAudit(tx, { actor, action: "emailChanged", subject: name, detail });
  return true;
}

async function tellBoth(user: User, email: string, by: string): Promise<void> {
  const words = `It was ${user.email} and is ${email} now; you sign in with it. ${by} changed it.`;
  await tellOwner({ name: user.name, email }, "e-mail address", words, [user.email]);
}

async function findByToken(
  tx: Transaction,
  token: string,
): Promise<(EmailChange & { user: User }) | null> {
  return tx.emailChange.findUnique({
    where: { tokenHash: tokenHash(token), ...unexpired(), user: { isDisabled: false } },
    include: { user: true },
  });
}

function unexpired() {
  return { expiresAt: { gt: now() } };
}

async function assertEmailIsFree(tx: Transaction, email: string): Promise<void> {
  if ((await tx.user.count({ where: { email } })) > 0) {
    throw new InvalidInputError(`There is already a user with the address ${email}.`);
  }
}
