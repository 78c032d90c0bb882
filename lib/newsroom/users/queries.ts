import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { permissions } from "@/lib/content/users/permissions";
import { isActive, stateOf, type UserState } from "@/lib/content/users/state";
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
};

export async function listUsers(): Promise<UserSummary[]> {
  const users = await db().user.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }] });
  return users.map(summaryOf);
}

/** @throws NotFoundError */
export async function getUser(id: string): Promise<UserSummary> {
  const user = await db().user.findUnique({ where: { id } });
  if (user === null) throw new NotFoundError("There is no such user.");
  return summaryOf(user);
}

function summaryOf(user: User): UserSummary {
  const { id, name, email, role, lastSeenAt } = user;
  return { id, name, email, role, lastSeenAt, state: stateOf(user) };
}

/** Who may approve articles, by name. */
export async function listReviewers(): Promise<{ id: string; name: string }[]> {
  return db().user.findMany({
    where: { ...isActive, role: { in: [...permissions.approve.roles] } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}
