// Who may do what to an article: one table of action by role, asked by commands and by the interface alike.
import { ForbiddenError } from "@/lib/errors";
import type { Actor } from "@/lib/users/actor";
import type { Role } from "@/prisma/generated/enums";

export const articleActions = {
  create: ["reporter", "editor", "administrator"],
  edit: ["reporter", "editor", "administrator"],
  publish: ["editor", "administrator"],
  unpublish: ["editor", "administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type ArticleAction = keyof typeof articleActions;

/** Whether a role may do this to articles. */
export function may(role: Role, action: ArticleAction): boolean {
  const roles: readonly Role[] = articleActions[action];
  return roles.includes(role);
}

/** @throws ForbiddenError with a sentence that says who may */
export function assertMay(actor: Actor, action: ArticleAction): void {
  if (may(actor.role, action)) return;
  const roles = new Intl.ListFormat("en", { type: "disjunction" }).format(articleActions[action]);
  throw new ForbiddenError(`To ${action} an article takes the role ${roles}.`);
}
