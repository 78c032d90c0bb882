import { recordAudit } from "@/lib/newsroom/audit/record";
import { hashPassword } from "@/lib/newsroom/users/password";
import { db, transaction } from "@/lib/base/db";
import { issueEdition } from "@/lib/projections/editions/editions";
import { ForbiddenError, InvalidInputError } from "@/lib/base/errors";
import { isLocal, isLoopback } from "@/lib/base/local-address";
import { assertHardToGuess } from "@/lib/newsroom/users/password-strength";
import type { NewUser } from "@/lib/newsroom/users/schema";
import { newToken, tokenHash } from "@/lib/newsroom/users/links";

/** Whether somebody can sign in with a password from the README. */
export async function hasDemoPasswords(): Promise<boolean> {
  return (await db().user.count({ where: { hasDemoPassword: true, isDisabled: false } })) > 0;
}

/**
 * Demo passwords need a site that only this machine reaches. @param settings the site's address, and the server's
 * @throws InvalidInputError if one of the two is not a loopback address
 */
export async function assertDemoPasswordsAllowed(settings: {
  siteUrl: string;
  host: string | undefined;
}): Promise<void> {
  const { siteUrl, host } = settings;
  const isOpen = host === undefined || !isLoopback(host);
  if ((isLocal(siteUrl) && !isOpen) || !(await hasDemoPasswords())) return;
  const [name, value] = isLocal(siteUrl) ? ["HOST", host] : ["SITE_URL", siteUrl];
  throw new InvalidInputError(
    `${name} is ${value}, but this newsroom still has the demo's passwords, which everybody can ` +
      `read. Begin with an empty one (another STET_DATA, and STET_DEMO=off), or take ${name} out.`,
  );
}

/** @throws InvalidInputError if the site's address is not a loopback address */
export function assertDemoAllowed(siteUrl: string): void {
  if (isLocal(siteUrl)) return;
  throw new InvalidInputError(
    `SITE_URL is ${siteUrl}, and the demo's passwords are known to everybody: a newsroom that others ` +
      "reach begins empty. Set STET_DEMO=off.",
  );
}

/** The path of a one-time link that creates the first administrator; null if there is a user. */
export async function createSetupLinkIfNoUser(): Promise<string | null> {
  const token = newToken();
  return transaction(async (tx) => {
    await tx.setupLink.deleteMany();
    if ((await tx.user.count()) > 0) return null;
    await tx.setupLink.create({ data: { tokenHash: tokenHash(token) } });
    return `/sign-in/first-administrator?token=${token}`;
  });
}

/** No setup link works after the first user. */
export async function isSetupTokenValid(token: string): Promise<boolean> {
  if ((await db().user.count()) > 0) return false;
  return (await db().setupLink.count({ where: { tokenHash: tokenHash(token) } })) > 0;
}

/** Also a first section, so that articles have a place. @throws ForbiddenError if the link was used or replaced */
export async function createFirstAdministrator(token: string, user: NewUser): Promise<void> {
  const { name, email } = user;
  if (!(await isSetupTokenValid(token))) throw worthless();
  assertHardToGuess(user.password, user);
  const passwordHash = await hashPassword(user.password);
  await transaction(async (tx) => {
    const { count } = await tx.setupLink.deleteMany({ where: { tokenHash: tokenHash(token) } });
    if (count === 0 || (await tx.user.count()) > 0) {
      throw worthless();
    }
    const data = { name, email, passwordHash, role: "administrator" } as const;
    const actor = await tx.user.create({ data });
    await recordAudit(tx, { actor, action: "newsroomOpened", subject: "" });
    if ((await tx.section.count()) === 0) {
      await tx.section.create({ data: { slug: "news", name: "News", position: 1 } });
      await issueEdition(tx, { what: "newsroomOpened", addresses: ["/"], isWhole: true });
    }
  });
}

function worthless(): ForbiddenError {
  return new ForbiddenError("This link has been used, or a newer one has replaced it.");
}
