import { recordAudit } from "@/lib/newsroom/audit/record";
import { hashPassword } from "@/lib/newsroom/users/password";
import { now } from "@/lib/base/clock";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { ForbiddenError } from "@/lib/base/errors";
import { tellOwner } from "@/lib/newsroom/users/notices";
import { assertHardToGuess } from "@/lib/newsroom/users/password-strength";
import { endAllSessions } from "@/lib/newsroom/users/sessions";
import type { LinkPurpose } from "@/prisma/generated/enums";
import { createHash, randomBytes } from "node:crypto";

const hour = 60 * 60 * 1000;

/** Milliseconds. */
export const linkLife: Record<LinkPurpose, number> = {
  invitation: 7 * 24 * hour,
  passwordReset: 24 * hour,
};

type Addressee = { id: string; name: string; email: string };

/** The token is known here alone: the database keeps its hash. */
export type MadeLink = {
  purpose: LinkPurpose;
  name: string;
  email: string;
  path: string;
  expiresAt: Date;
};

/** Replaces an earlier link. */
export async function makeLink(
  tx: Transaction,
  { id, name, email }: Addressee,
  purpose: LinkPurpose,
): Promise<MadeLink> {
  const token = newToken();
  const expiresAt = new Date(now().getTime() + linkLife[purpose]);
  await tx.oneTimeLink.deleteMany({
    where: { OR: [{ userId: id }, { expiresAt: { lte: now() } }] },
  });
  await tx.oneTimeLink.create({
    data: { tokenHash: tokenHash(token), purpose, userId: id, createdAt: now(), expiresAt },
  });
  return { purpose, name, email, path: `/sign-in/new-password?token=${token}`, expiresAt };
}

/** Null for a used, replaced, unknown or expired link. */
export async function findLink(
  token: string,
): Promise<{ purpose: LinkPurpose; name: string; email: string } | null> {
  const link = await db().oneTimeLink.findUnique({
    where: { ...standing(token), user: { isDisabled: false } },
    select: { purpose: true, user: { select: { name: true, email: true } } },
  });
  return link && { purpose: link.purpose, ...link.user };
}

/**
 * Uses up the link and ends the user's sessions; gives the user's id. @throws ForbiddenError for an invalid link;
 * InvalidInputError for a weak password
 */
export async function choosePassword(token: string, password: string): Promise<string> {
  const worthless = new ForbiddenError("This link has been used, has expired, or was replaced.");
  // Hashing is expensive, so it is refused first without a valid link.
  const addressee = await findLink(token);
  if (addressee === null) throw worthless;
  assertHardToGuess(password, addressee);
  const passwordHash = await hashPassword(password);
  const { purpose, user } = await transaction(async (tx) => {
    const link = await tx.oneTimeLink.findUnique({
      where: { ...standing(token), user: { isDisabled: false } },
      include: { user: true },
    });
    if (link === null) throw worthless;
    const { purpose, user } = link;
    await tx.oneTimeLink.deleteMany({ where: { userId: user.id } });
    const chosen = { passwordHash, hasDemoPassword: false };
    await tx.user.update({ where: { id: user.id }, data: chosen });
    await endAllSessions(tx, user.id);
    await recordAudit(tx, {
      actor: user,
      ...(purpose === "invitation"
        ? { action: "invitationTaken", subject: user.email }
        : { action: "passwordChanged", subject: user.name }),
      detail: { userId: user.id },
    });
    return link;
  });
  if (purpose === "passwordReset") {
    await tellOwner(user, "password", "It was chosen by a one-time link.");
  }
  return user.id;
}

function standing(token: string) {
  return { tokenHash: tokenHash(token), expiresAt: { gt: now() } };
}

/** 192 random bits in base64url. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** SHA-256 in hex. The token is too random to be guessed from its hash. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
