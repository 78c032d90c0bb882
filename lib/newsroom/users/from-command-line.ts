// What the command line does with users. Who can run it can read the database, so it asks for no password; the audit log
// says that it was done there.
import { recordAudit } from "@/lib/newsroom/audit/record";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { makeLink, type MadeLink } from "@/lib/newsroom/users/links";
import { tellOwner } from "@/lib/newsroom/users/notices";
import type { NewUser } from "@/lib/newsroom/users/schema";
import { takeSecondFactors, tellOfRemoval } from "@/lib/newsroom/users/second-factor/removal";
import { withSecondFactor } from "@/lib/newsroom/users/second-factor/standing";
import { endAllSessions } from "@/lib/newsroom/users/sessions";
import { stateOf, type UserState } from "@/lib/content/users/state";
import type { User } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";
import { takeRole } from "@/lib/newsroom/users/commands";

const commandLine = { id: null, name: "The command line" };

export type ListedUser = {
  email: string;
  name: string;
  role: Role;
  state: UserState;
  hasSecondFactor: boolean;
};

export async function listUsersWithFactors(): Promise<ListedUser[]> {
  const [users, secured] = await Promise.all([
    db().user.findMany({ orderBy: [{ email: "asc" }] }),
    db().user.findMany({ where: withSecondFactor, select: { id: true } }),
  ]);
  const ids = new Set(secured.map(({ id }) => id));
  return users.map((user) => {
    const { email, name, role } = user;
    return { email, name, role, state: stateOf(user), hasSecondFactor: ids.has(user.id) };
  });
}

/** Gives a link to choose a password. @throws InvalidInputError if a user has the address */
export async function addUserFromCommandLine({
  email,
  name,
  role,
}: Pick<NewUser, "email" | "name"> & { role: Role }): Promise<MadeLink> {
  return transaction(async (tx) => {
    if ((await tx.user.count({ where: { email } })) > 0) {
      throw new InvalidInputError(`There is already a user with the address ${email}.`);
    }
    const user = await tx.user.create({ data: { email, name, role, passwordHash: "" } });
    await record(tx, "userInvited", user, { email, role });
    return makeLink(tx, user, "invitation");
  });
}

/** The password stays until the link is used. @throws ConflictError if the user is disabled, NotFoundError */
export async function resetPassword(email: string): Promise<MadeLink> {
  return withUser(email, async (tx, user) => {
    const state = stateOf(user);
    if (state === "disabled") throw new ConflictError(`${user.name} is disabled.`);
    await record(tx, "passwordLinkMade", user);
    return makeLink(tx, user, state === "invited" ? "invitation" : "passwordReset");
  });
}

/** Ends their sessions and tells them by mail. Whether there was a second factor. @throws NotFoundError */
export async function resetSecondFactors(email: string): Promise<boolean> {
  const removed = await withUser(email, async (tx, user) =>
    (await takeSecondFactors(tx, commandLine, user)) ? user : null,
  );
  if (removed) await tellOfRemoval(removed, commandLine.name);
  return removed !== null;
}

/** Also enables the user. Whether that changed something. @throws NotFoundError */
export async function makeAdministrator(email: string): Promise<boolean> {
  const changed = await withUser(email, async (tx, user) => {
    const { id, role, isDisabled } = user;
    if (role === "administrator" && !isDisabled) return null;
    await takeRole(tx, user, "administrator");
    await tx.user.update({ where: { id }, data: { isDisabled: false } });
    if (isDisabled) await record(tx, "userEnabled", user);
    if (role !== "administrator") {
      await record(tx, "roleChanged", user, { before: role, after: "administrator" });
    }
    return user;
  });
  if (changed && changed.role !== "administrator") {
    const words = `You were ${changed.role} and are administrator now.`;
    await tellOwner(changed, "role", words);
  }
  return changed !== null;
}

/** Gives how many ended. @throws NotFoundError */
export async function endSessionsOf(email: string): Promise<number> {
  return withUser(email, async (tx, user) => {
    const count = await tx.session.count({ where: { userId: user.id } });
    await endAllSessions(tx, user.id);
    await record(tx, "sessionsEnded", user, { count });
    return count;
  });
}

async function withUser<Result>(
  address: string,
  work: (tx: Transaction, user: User) => Promise<Result>,
): Promise<Result> {
  return transaction(async (tx) => {
    const email = address.trim().toLowerCase();
    const user = await tx.user.findUnique({ where: { email } });
    if (user === null) throw new NotFoundError(`There is no user with the address ${email}.`);
    return work(tx, user);
  });
}

async function record(
  tx: Transaction,
  action: "userInvited" | "passwordLinkMade" | "userEnabled" | "roleChanged" | "sessionsEnded",
  { id: userId, name: subject }: User,
  said: Record<string, string | number> = {},
): Promise<void> {
  const detail = { userId, ...said };
  await recordAudit(tx, { actor: commandLine, action, subject, detail });
}
