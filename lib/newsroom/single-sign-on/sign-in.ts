// Signing in by the identity provider: whose user it is, in which role, and a session.
import { now } from "@/lib/base/clock";
import { transaction, type Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { ConflictError } from "@/lib/base/errors";
import { recordFailedSignIn } from "@/lib/newsroom/audit/failed-sign-ins";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { roleOf, type SsoClaims } from "@/lib/newsroom/single-sign-on/claims";
import { isFresh, type Confirmation } from "@/lib/newsroom/single-sign-on/confirmation";
import { seal } from "@/lib/newsroom/single-sign-on/sealed";
import { isLastAdministrator, takeRole } from "@/lib/newsroom/users/commands";
import { tellOwner } from "@/lib/newsroom/users/notices";
import { beginSession } from "@/lib/newsroom/users/sessions";
import type { Browser, SignedIn } from "@/lib/newsroom/users/sign-in";
import type { User } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";

export type SsoTokens = { refreshToken: string | null; accessToken: string | null };

/** Each has its sentence on the sign-in page. */
export const ssoRefusals = [
  "no-role",
  "no-user",
  "not-verified",
  "other-user",
  "disabled",
  "limits",
  "other-person",
  "not-asked",
] as const;
export type SsoRefusal = (typeof ssoRefusals)[number];

type Outcome = { user: SignedIn } | { refusal: SsoRefusal };

/**
 * A user is known by issuer and subject. Else the user with the verified address is joined to them, once; or a user is
 * made, if the settings say so. The role follows the groups; the last administrator keeps theirs. With `confirmation` the open session
 * goes on, and counts as confirmed.
 */
export async function signInBySso(
  claims: SsoClaims,
  tokens: SsoTokens,
  browser: Pick<Browser, "device" | "network">,
  confirmation: Confirmation | null = null,
): Promise<Outcome> {
  const { sso } = env();
  const role = sso && roleOf(claims.groups, sso);
  const { outcome, changed } = await transaction(async (tx) => {
    const find = (to: Role) =>
      confirmation ? findConfirmed(tx, claims, confirmation) : findOrMakeUser(tx, claims, to);
    const found = role === null ? "no-role" : await find(role);
    const refusal = typeof found === "string" ? found : refusalOf(found);
    if (typeof found === "string" || role === null || refusal !== null) {
      const userId = typeof found === "string" ? null : found.id;
      const address = claims.email ?? claims.subject;
      await recordFailedSignIn(tx, { address, userId, ...browser });
      return { outcome: { refusal: refusal ?? ("no-role" as const) }, changed: null };
    }
    const changed = await followGroups(tx, found, role);
    if (changed === "limits") return { outcome: { refusal: changed }, changed: null };
    const there = sessionThere(claims, tokens);
    const sessionId = confirmation
      ? await confirmSession(tx, confirmation, there)
      : await begin(tx, found, { there, device: browser.device, at: claims.authenticatedAt });
    const user = { id: found.id, sessionNumber: found.sessionNumber, sessionId };
    return { outcome: { user }, changed };
  });
  if (changed !== null) {
    await tellOwner(changed.user, "role", `You were ${changed.user.role} and are ${role} now.`);
  }
  return outcome;
}

type SessionThere = ReturnType<typeof sessionThere>;

function sessionThere(
  { issuer, subject, providerId }: SsoClaims,
  { refreshToken, accessToken }: SsoTokens,
) {
  return {
    ...{ issuer, subject, providerId, checkedAt: now() },
    refreshToken: refreshToken && seal(refreshToken),
    accessToken: accessToken && seal(accessToken),
  };
}

/**
 * A provider that knew the browser already asked nobody: the session is confirmed since it last did. One that does not say
 * when that was has confirmed nothing: whoever has the desk open could ask it so that it need not say.
 */
async function begin(
  tx: Transaction,
  user: User,
  { there, device, at }: { there: SessionThere; device: string; at: Date | null },
): Promise<string> {
  const confirmedAt = at === null ? new Date(0) : at < now() ? at : now();
  const sessionId = await beginSession(tx, user.id, device, confirmedAt);
  await tx.ssoSession.create({ data: { sessionId, ...there } });
  await recordAudit(tx, { actor: user, action: "signedIn", subject: "" });
  return sessionId;
}

async function confirmSession(
  tx: Transaction,
  { sessionId }: Confirmation,
  there: SessionThere,
): Promise<string> {
  await tx.session.update({ where: { id: sessionId }, data: { confirmedAt: now() } });
  await tx.ssoSession.updateMany({ where: { sessionId }, data: there });
  return sessionId;
}

async function findConfirmed(
  tx: Transaction,
  claims: SsoClaims,
  confirmation: Confirmation,
): Promise<User | SsoRefusal> {
  const { issuer: ssoIssuer, subject: ssoSubject } = claims;
  const sessions = { some: { id: confirmation.sessionId } };
  const user = await tx.user.findFirst({ where: { ssoIssuer, ssoSubject, sessions } });
  if (user === null) return "other-person";
  return isFresh(claims.authenticatedAt, confirmation) ? user : "not-asked";
}

function refusalOf({ isDisabled }: User): SsoRefusal | null {
  return isDisabled ? "disabled" : null;
}

async function findOrMakeUser(
  tx: Transaction,
  claims: SsoClaims,
  role: Role,
): Promise<User | SsoRefusal> {
  const { issuer: ssoIssuer, subject: ssoSubject, email, name } = claims;
  const known = await tx.user.findUnique({
    where: { ssoIssuer_ssoSubject: { ssoIssuer, ssoSubject } },
  });
  if (known !== null) return known;
  // Who chooses an unverified address at the provider would be whoever has it here.
  if (email === null || !claims.isEmailVerified) return "not-verified";
  const identity = { ssoIssuer, ssoSubject };
  const user = await tx.user.findUnique({ where: { email } });
  if (user !== null) {
    if (user.ssoSubject !== null) return "other-user";
    if (user.isDisabled) return "disabled";
    await tx.oneTimeLink.deleteMany({ where: { userId: user.id } });
    const joined = await tx.user.update({ where: { id: user.id }, data: identity });
    const detail = { userId: user.id, email, ...identity };
    await recordAudit(tx, { actor: joined, action: "ssoJoined", subject: joined.name, detail });
    return joined;
  }
  if (env().sso?.createsUsers !== true) return "no-user";
  const made = await tx.user.create({ data: { email, name, role, passwordHash: "", ...identity } });
  const detail = { userId: made.id, email, role };
  await recordAudit(tx, { actor: null, action: "ssoUserMade", subject: name, detail });
  return made;
}

/** The user as they were, if the role changed. */
async function followGroups(
  tx: Transaction,
  user: User,
  role: Role,
): Promise<{ user: User } | "limits" | null> {
  if (user.role === role) return null;
  const detail = { userId: user.id, before: user.role, after: role };
  // There is always an administrator, whatever the provider's groups say.
  if (user.role === "administrator" && (await isLastAdministrator(tx, user))) {
    await recordAudit(tx, { actor: null, action: "roleKept", subject: user.name, detail });
    return null;
  }
  try {
    await takeRole(tx, user, role);
  } catch (error) {
    if (error instanceof ConflictError) return "limits";
    throw error;
  }
  await recordAudit(tx, { actor: null, action: "roleChanged", subject: user.name, detail });
  return { user };
}
