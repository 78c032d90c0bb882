import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { permissions } from "@/lib/content/users/permissions";
import { isActive, stateOf, type UserState } from "@/lib/content/users/state";
import { hasSecondFactor, withSecondFactor } from "@/lib/newsroom/users/second-factor/standing";
import type { User } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";
import { mayReview } from "@/lib/content/users/article-rule";
import { scopeOf, withScope, type Scope } from "@/lib/content/users/scope";

export type UserSummary = {
  id: string;
  name: string;
  email: string;
  role: Role;
  scope: Scope;
  state: UserState;
  /** Accurate to the minute; null before the first sign-in. */
  lastSeenAt: Date | null;
  hasSecondFactor: boolean;
};

export async function listUsers(): Promise<UserSummary[]> {
  const [users, secured] = await Promise.all([
    db().user.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], include: withSections }),
    db().user.findMany({ where: withSecondFactor, select: { id: true } }),
  ]);
  const ids = new Set(secured.map(({ id }) => id));
  return users.map((user) => summaryOf(user, ids.has(user.id)));
}

/** @throws NotFoundError */
export async function getUser(id: string): Promise<UserSummary> {
  const user = await db().user.findUnique({ where: { id }, include: withSections });
  if (user === null) throw new NotFoundError("There is no such user.");
  return summaryOf(user, await hasSecondFactor(db(), id));
}

const withSections = { sections: { select: { sectionId: true } } } as const;

function summaryOf(
  user: User & { sections: { sectionId: string }[] },
  isSecured: boolean,
): UserSummary {
  const { id, name, email, role, lastSeenAt } = user;
  return {
    ...{ id, name, email, role, scope: scopeOf(user), lastSeenAt },
    ...{ state: stateOf(user), hasSecondFactor: isSecured },
  };
}

/** Who may approve an article, by name. */
export async function listReviewers(articleId: string): Promise<{ id: string; name: string }[]> {
  const [article, users] = await Promise.all([
    db().article.findUnique({
      where: { id: articleId },
      select: { draftSectionId: true, sectionId: true, beganById: true },
    }),
    db().user.findMany({
      where: { ...isActive, role: { in: [...permissions.approve.roles] } },
      orderBy: { name: "asc" },
      select: { id: true, name: true, role: true, ...withScope },
    }),
  ]);
  if (article === null) return [];
  const may = users.filter((user) => mayReview({ ...user, scope: scopeOf(user) }, article));
  return may.map(({ id, name }) => ({ id, name }));
}
