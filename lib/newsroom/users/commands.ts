import type { z } from "zod";
import { recordAudit } from "@/lib/newsroom/audit/record";
import type { Transaction } from "@/lib/base/db";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { confirmedTransactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { makeLink, type MadeLink } from "@/lib/newsroom/users/links";
import { tellOwner } from "@/lib/newsroom/users/notices";
import { assertMay, isOfRole } from "@/lib/content/users/permissions";
import type { invitation } from "@/lib/newsroom/users/schema";
import { endAllSessions } from "@/lib/newsroom/users/sessions";
import { isActive, stateOf } from "@/lib/content/users/state";
import type { User } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";
import { scopeOf, scopeProblem, withScope, type Scope } from "@/lib/content/users/scope";

/** Gives a link to choose a password. @throws InvalidInputError if a user has the address */
export async function inviteUser(
  actor: Actor,
  input: z.infer<typeof invitation>,
): Promise<MadeLink> {
  assertMay(actor, "changeUsers");
  const { email, role, name } = input;
  return confirmedTransactionOf(actor, async (tx) => {
    if ((await tx.user.count({ where: { email } })) > 0) {
      throw new InvalidInputError(`There is already a user with the address ${email}.`);
    }
    const user = await tx.user.create({ data: { ...input, passwordHash: "" } });
    const detail = { userId: user.id, email, role };
    await recordAudit(tx, { actor, action: "userInvited", subject: name, detail });
    return makeLink(tx, user, "invitation");
  });
}

/** Replaces earlier links; sessions go on until it is used. @throws ConflictError if the user is disabled */
export async function makePasswordLink(actor: Actor, userId: string): Promise<MadeLink> {
  return changing(actor, userId, async (tx, user) => {
    const state = stateOf(user);
    if (state === "disabled") {
      throw new ConflictError(`${user.name} is disabled. Enable them first.`);
    }
    await recordAudit(tx, {
      actor,
      action: "passwordLinkMade",
      subject: user.name,
      detail: { userId },
    });
    return makeLink(tx, user, state === "invited" ? "invitation" : "passwordReset");
  });
}

/** What was recorded under the old name stays so. */
export async function renameUser(actor: Actor, userId: string, name: string): Promise<void> {
  await changing(actor, userId, async (tx, { name: before }) => {
    if (before === name) return;
    await tx.user.update({ where: { id: userId }, data: { name } });
    const detail = { userId, before };
    await recordAudit(tx, { actor, action: "userRenamed", subject: name, detail });
  });
}

/**
 * From the next request on. Frees waiting reviews that the user may not do. @throws ForbiddenError for oneself;
 * ConflictError without another administrator
 */
export async function changeRole(actor: Actor, userId: string, role: Role): Promise<void> {
  const changed = await changing(actor, userId, async (tx, user) => {
    if (user.role === role) return null;
    assertNotOneself(actor, userId, "Another administrator has to change your role.");
    if (role !== "administrator") await assertNotLastAdministrator(tx, user);
    await takeRole(tx, user, role);
    const detail = { userId, before: user.role, after: role };
    await recordAudit(tx, { actor, action: "roleChanged", subject: user.name, detail });
    return user;
  });
  if (changed === null) return;
  await tellOwner(changed, "role", `You were ${changed.role} and are ${role} now.`);
}

/**
 * Ends sessions and links, and frees the waiting reviews. @throws ForbiddenError for oneself; ConflictError without
 * another administrator
 */
export async function disableUser(actor: Actor, userId: string): Promise<void> {
  await changing(actor, userId, async (tx, user) => {
    if (user.isDisabled) return;
    assertNotOneself(actor, userId, "Another administrator has to disable you.");
    await assertNotLastAdministrator(tx, user);
    await tx.user.update({ where: { id: userId }, data: { isDisabled: true } });
    await tx.oneTimeLink.deleteMany({ where: { userId } });
    await endAllSessions(tx, userId);
    await releaseReviews(tx, userId);
    await recordAudit(tx, {
      actor,
      action: "userDisabled",
      subject: user.name,
      detail: { userId },
    });
  });
}

export async function enableUser(actor: Actor, userId: string): Promise<void> {
  await changing(actor, userId, async (tx, user) => {
    if (!user.isDisabled) return;
    await tx.user.update({ where: { id: userId }, data: { isDisabled: false } });
    await recordAudit(tx, { actor, action: "userEnabled", subject: user.name, detail: { userId } });
  });
}

/** @throws ForbiddenError, NotFoundError */
async function changing<Result>(
  actor: Actor,
  userId: string,
  work: (tx: Transaction, user: User) => Promise<Result>,
): Promise<Result> {
  assertMay(actor, "changeUsers");
  return confirmedTransactionOf(actor, async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (user === null) throw new NotFoundError("There is no such user.");
    return work(tx, user);
  });
}

function assertNotOneself(actor: Actor, userId: string, refusal: string): void {
  if (actor.id === userId) throw new ForbiddenError(refusal);
}

/** Two administrators may act on each other at once. */
async function assertNotLastAdministrator(tx: Transaction, user: User): Promise<void> {
  if (user.role !== "administrator" || !(await isLastAdministrator(tx, user))) return;
  throw new ConflictError(`${user.name} is the last administrator who can sign in.`);
}

/** Within the caller's transaction. @throws ConflictError for a role that the user's scope does not allow */
export async function takeRole(tx: Transaction, { id, name }: User, role: Role): Promise<void> {
  const before = await tx.user.findUniqueOrThrow({ where: { id }, select: withScope });
  // An administrator works on everything.
  const isAll = role === "administrator";
  const problem = isAll ? null : scopeProblem(role, scopeOf(before));
  if (problem !== null) {
    throw new ConflictError(`${problem} Change which articles ${name} works on first.`);
  }
  const all = isAll ? { scope: "all" as const, sections: { deleteMany: {} } } : {};
  await tx.user.update({ where: { id }, data: { role, ...all } });
  if (!isOfRole(role, "approve")) await releaseReviews(tx, id);
}

/** From the next request on. Frees waiting reviews. @throws ConflictError for a scope that the role does not allow */
export async function changeScope(actor: Actor, userId: string, scope: Scope): Promise<void> {
  const changed = await changing(actor, userId, async (tx, user) => {
    assertNotOneself(actor, userId, "Another administrator has to change your sections.");
    const problem = scopeProblem(user.role, scope);
    if (problem !== null) throw new ConflictError(problem);
    const rows = await tx.userSection.findMany({ where: { userId } });
    const before = await scopeWords(tx, scopeOf({ ...user, sections: rows }));
    const after = await scopeWords(tx, scope);
    if (before === after) return null;
    await writeScope(tx, userId, scope);
    if (scope.kind !== "all") await releaseReviews(tx, userId);
    const detail = { userId, before, after };
    await recordAudit(tx, { actor, action: "scopeChanged", subject: user.name, detail });
    return { user, after };
  });
  if (changed === null) return;
  await tellOwner(changed.user, "sections", `You work on ${changed.after} now.`);
}

async function writeScope(tx: Transaction, userId: string, scope: Scope): Promise<void> {
  const ids = scope.kind === "sections" ? [...new Set(scope.sectionIds)] : [];
  if ((await tx.section.count({ where: { id: { in: ids } } })) < ids.length) {
    throw new InvalidInputError("A section no longer exists.");
  }
  const create = ids.map((sectionId) => ({ sectionId }));
  await tx.user.update({
    where: { id: userId },
    data: { scope: scope.kind, sections: { deleteMany: {}, create } },
  });
}

/** “all sections”, “their own articles”, or the sections' names. */
async function scopeWords(tx: Transaction, scope: Scope): Promise<string> {
  if (scope.kind === "all") return "all sections";
  if (scope.kind === "own") return "their own articles";
  const sections = await tx.section.findMany({
    where: { id: { in: scope.sectionIds } },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
  return new Intl.ListFormat("en").format(sections.map(({ name }) => name));
}

/** Whether no other administrator can sign in. */
export async function isLastAdministrator(tx: Transaction, { id }: User): Promise<boolean> {
  const others = { ...isActive, role: "administrator", id: { not: id } } as const;
  return (await tx.user.count({ where: others })) === 0;
}

/** Any editor may review them then. Articles keep their versions and their places in the queue. */
async function releaseReviews(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Article" SET "reviewerId" = NULL WHERE "reviewerId" = ${userId}`;
}
