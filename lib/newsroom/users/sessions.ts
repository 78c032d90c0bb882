// A row for each sign-in that has not ended. The browser's cookie names it.
import { randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { transactionOf } from "@/lib/newsroom/users/acting";
import { findSecondFactorDeadline } from "@/lib/newsroom/users/second-factor/rule";
import type { Actor } from "@/lib/content/users/actor";
import { cleanText } from "@/lib/base/text-input";
import { scopeOf, withScope } from "@/lib/content/users/scope";

export type SessionClaims = { userId: string; sessionNumber: number; sessionId: string };

/** Seconds from the sign-in on, however much the session is used. */
export const sessionLife = 14 * 24 * 60 * 60;

/** Milliseconds for which a session counts as just used, so that not each request writes. */
const usedFor = 60_000;

const longestDevice = 400;

/** Also forgets everybody's expired sessions. `device` is what the browser calls itself; `confirmedAt`: when the user proved who they are. */
export async function beginSession(
  tx: Transaction,
  userId: string,
  device: string,
  confirmedAt: Date = now(),
): Promise<string> {
  await tx.session.deleteMany({ where: { NOT: standing() } });
  const id = randomBytes(24).toString("base64url");
  const seen = { createdAt: now(), lastSeenAt: now(), confirmedAt };
  const words = cleanText(device).slice(0, longestDevice);
  await tx.session.create({ data: { id, userId, device: words, ...seen } });
  await tx.user.update({ where: { id: userId }, data: { lastSeenAt: now() } });
  return id;
}

/**
 * `isDue`: it is time for `markUsed`. `deadline`: by when the user needs a second factor; null if they need none, or have
 * one.
 */
export type OpenSession = { id: string; user: Actor; isDue: boolean; deadline: Date | null };

/** Null if the session has ended, is not the claimed user's, or the user is disabled. Only `markUsed` prolongs it. */
export async function findSession(claims: SessionClaims): Promise<OpenSession | null> {
  const session = await db().session.findUnique({
    where: {
      id: claims.sessionId,
      ...standing(),
      user: { id: claims.userId, sessionNumber: claims.sessionNumber, isDisabled: false },
    },
    select: {
      ...{ id: true, lastSeenAt: true },
      user: { select: { id: true, name: true, role: true, createdAt: true, ...withScope } },
    },
  });
  if (session === null) return null;
  const { id, user, lastSeenAt } = session;
  const { id: userId, name, role, createdAt } = user;
  const actor = { id: userId, name, role, scope: scopeOf(user), sessionId: id };
  const deadline = await findSecondFactorDeadline({ ...actor, createdAt });
  return { id, user: actor, isDue: lastSeenAt <= lastUseToNote(), deadline };
}

/** Writes at most once a minute. */
export async function markUsed(sessionId: string): Promise<void> {
  const seen = { lastSeenAt: now() };
  await transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, lastSeenAt: { lte: lastUseToNote() } },
      data: seen,
    });
    if (count === 0) return;
    await tx.user.updateMany({ where: { sessions: { some: { id: sessionId } } }, data: seen });
  });
}

export type SessionSummary = { id: string; device: string; createdAt: Date; lastSeenAt: Date };

/** The session that was used last comes first. */
export async function listSessions(actor: Actor): Promise<SessionSummary[]> {
  return db().session.findMany({
    where: { userId: actor.id, ...standing() },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });
}

export async function signOut({ userId, sessionId }: SessionClaims): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId } });
    if (count === 0) return;
    const actor = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    await recordAudit(tx, { actor, action: "signedOut", subject: "" });
  });
}

export async function endSession(actor: Actor, sessionId: string): Promise<void> {
  await endSessions(actor, { id: sessionId });
}

/** Gives how many sessions ended. */
export async function endOtherSessions(actor: Actor, sessionId: string): Promise<number> {
  return endSessions(actor, { id: { not: sessionId } });
}

async function endSessions(actor: Actor, which: { id: string | { not: string } }): Promise<number> {
  return transactionOf(actor, async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { ...which, userId: actor.id } });
    const subject = actor.name;
    if (count > 0) {
      const detail = { userId: actor.id, count };
      await recordAudit(tx, { actor, action: "sessionsEnded", subject, detail });
    }
    return count;
  });
}

export async function endAllSessions(tx: Transaction, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { sessionNumber: { increment: 1 } } });
  await tx.session.deleteMany({ where: { userId } });
}

/** Neither too old nor idle for too long. */
function standing() {
  const at = now().getTime();
  const idleFor = env().sessionIdleHours * 60 * 60 * 1000;
  return {
    createdAt: { gt: new Date(at - sessionLife * 1000) },
    lastSeenAt: { gt: new Date(at - idleFor) },
  };
}

function lastUseToNote(): Date {
  return new Date(now().getTime() - usedFor);
}
