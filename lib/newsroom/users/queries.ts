import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { permissions } from "@/lib/content/users/permissions";
import { isActive, stateOf, type UserState } from "@/lib/content/users/state";
import { hasSecondFactor, withSecondFactor } from "@/lib/newsroom/users/second-factor/standing";
import type { User } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";

export type UserSummary = {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: UserState;
  /** Accurate to the minute; null before the first sign-in. */
  lastSeenAt: Date | null;
  hasSecondFactor: boolean;
};

export async function listUsers(): Promise<UserSummary[]> {
  const [users, secured] = await Promise.all([
    db().user.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }] }),
    db().user.findMany({ where: withSecondFactor, select: { id: true } }),
  ]);
  const ids = new Set(secured.map(({ id }) => id));
  return users.map((user) => summaryOf(user, ids.has(user.id)));
}

/** @throws NotFoundError */
export async function getUser(id: string): Promise<UserSummary> {
  const user = await db().user.findUnique({ where: { id } });
  if (user === null) throw new NotFoundError("There is no such user.");
  return summaryOf(user, await hasSecondFactor(db(), id));
}

function summaryOf(user: User, isSecured: boolean): UserSummary {
  const { id, name, email, role, lastSeenAt } = user;
  return { id, name, email, role, lastSeenAt, state: stateOf(user), hasSecondFactor: isSecured };
}

/** Who may approve articles, by name. */
export async function listReviewers(): Promise<{ id: string; name: string }[]> {
  return db().user.findMany({
    where: { ...isActive, role: { in: [...permissions.approve.roles] } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}
