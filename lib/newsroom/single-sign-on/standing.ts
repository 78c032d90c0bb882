// A session that began at the identity provider ends when it has ended there.
import { now } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { isRefusedToken, ssoClient } from "@/lib/newsroom/single-sign-on/provider";
import { seal, unseal } from "@/lib/newsroom/single-sign-on/sealed";
import type { Prisma, SsoSession } from "@/prisma/generated/client";
import { logWarning } from "@/lib/base/log/log";

/** Milliseconds between two questions about one session. With the time that an answer takes it is less than a minute. */
export const askedEvery = 45_000;

/** Milliseconds for which sessions go on while the provider does not answer. */
export const trustedFor = 15 * 60_000;

/** Whether the session goes on. Asks the provider at most every 45 seconds, and one request alone does. */
export async function standsThere(sessionId: string): Promise<boolean> {
  const row = await db().ssoSession.findUnique({ where: { sessionId } });
  if (row === null) return true;
  const { checkedAt } = row;
  if (now().getTime() - checkedAt.getTime() < askedEvery) return true;
  const { count } = await transaction((tx) =>
    tx.ssoSession.updateMany({ where: { sessionId, checkedAt }, data: { checkedAt: now() } }),
  );
  // Another request asks.
  if (count === 0) return true;
  return settle(row, await askProvider(row));
}

/** `silent`: no answer, or one that says nothing of the session. */
type Answer = { is: "stands"; tokens: Tokens } | { is: "ended" } | { is: "silent" };
type Tokens = { refresh_token?: string | undefined; access_token?: string | undefined };

async function settle(row: SsoSession, answer: Answer): Promise<boolean> {
  const { sessionId } = row;
  if (answer.is === "stands") {
    const { refresh_token: refresh, access_token: access } = answer.tokens;
    const data = {
      ...(refresh ? { refreshToken: seal(refresh) } : {}),
      ...(access ? { accessToken: seal(access) } : {}),
      failingSince: null,
    };
    await transaction((tx) => tx.ssoSession.updateMany({ where: { sessionId }, data }));
    return true;
  }
  const failingSince = row.failingSince ?? now();
  const isTrusted = now().getTime() - failingSince.getTime() < trustedFor;
  if (answer.is === "silent" && isTrusted) {
    await transaction((tx) =>
      tx.ssoSession.updateMany({ where: { sessionId }, data: { failingSince } }),
    );
    return true;
  }
  await endSsoSessions({ sessionId });
  return false;
}

/** Ends sessions here. Gives how many. */
export async function endSsoSessions(which: Prisma.SsoSessionWhereInput): Promise<number> {
  return transaction(async (tx) => {
    const sessions = await tx.session.findMany({
      where: { sso: which },
      select: { id: true, user: { select: { id: true, name: true } } },
    });
    for (const { id, user } of sessions) {
      await tx.session.deleteMany({ where: { id } });
      await recordAudit(tx, { actor: user, action: "ssoEnded", subject: "" });
    }
    return sessions.length;
  });
}

async function askProvider(row: SsoSession): Promise<Answer> {
  const { sso } = env();
  // Nobody could be asked, now or later.
  if (sso === null || sso.issuer !== row.issuer) return { is: "ended" };
  const refresh = row.refreshToken && unseal(row.refreshToken);
  const access = row.accessToken && unseal(row.accessToken);
  if (!refresh && !access) return { is: "ended" };
  try {
    const client = await ssoClient(sso);
    if (!refresh) {
      const { sub } = await client.userinfo(access ?? "");
      return sub === row.subject ? { is: "stands", tokens: {} } : { is: "ended" };
    }
    const tokens = await client.refresh(refresh);
    const isSame = tokens.id_token === undefined || tokens.claims().sub === row.subject;
    return isSame ? { is: "stands", tokens } : { is: "ended" };
  } catch (error) {
    return answerIn(error);
  }
}

function answerIn(error: unknown): Answer {
  if (isRefusedToken(error)) return { is: "ended" };
  logWarning("The identity provider did not say whether a session goes on.", { error });
  return { is: "silent" };
}
