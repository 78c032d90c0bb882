// The one table of actions by role and scope, for commands, lists and interface. docs/roles.md shows the same table.
import { ForbiddenError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";
import type { Role } from "@/prisma/generated/enums";

const everybody = ["reporter", "editor", "administrator"] as const satisfies readonly Role[];
const editors = ["editor", "administrator"] as const satisfies readonly Role[];
const administrators = ["administrator"] as const satisfies readonly Role[];

/**
 * What a user whose scope is not “all” may do it with. `theirs`: articles of their sections, and their own. `their
 * sections`: articles that are in their sections for editors and for readers. `their sections or begun`: those, and articles that they
 * began, since a byline lets somebody write an article and not delete it.
 */
export type Bound =
  "theirs" | "their sections" | "their sections or begun" | "anything" | "nothing";

type Permission = { phrase: string; roles: readonly Role[]; bound: Bound };

/** `phrase` completes “Only an … can …”. */
export const permissions = {
  read: { phrase: "read an article at the desk", roles: everybody, bound: "theirs" },
  create: { phrase: "create an article", roles: everybody, bound: "anything" },
  edit: { phrase: "edit an article", roles: everybody, bound: "theirs" },
  sendToReview: { phrase: "send an article to review", roles: everybody, bound: "theirs" },
  sendBack: { phrase: "send an article back to its writer", roles: everybody, bound: "theirs" },
  note: { phrase: "write notes on an article", roles: everybody, bound: "theirs" },
  approve: { phrase: "approve an article", roles: editors, bound: "their sections" },
  publish: { phrase: "publish an article", roles: editors, bound: "their sections" },
  schedule: { phrase: "schedule an article", roles: editors, bound: "their sections" },
  rename: {
    phrase: "change the address of a published article",
    roles: editors,
    bound: "their sections",
  },
  unpublish: { phrase: "unpublish an article", roles: editors, bound: "their sections" },
  retract: { phrase: "retract an article", roles: editors, bound: "their sections" },
  binArticles: {
    phrase: "put articles into the bin and restore them",
    roles: editors,
    bound: "their sections or begun",
  },
  arrangeFront: { phrase: "arrange the front page", roles: editors, bound: "nothing" },
  changePictures: { phrase: "add and change pictures", roles: everybody, bound: "anything" },
  addAuthor: { phrase: "add an author", roles: everybody, bound: "anything" },
  changeAuthors: { phrase: "change, merge and delete authors", roles: editors, bound: "nothing" },
  changeTopics: { phrase: "add, change and delete topics", roles: editors, bound: "anything" },
  binPictures: {
    phrase: "put pictures into the bin and restore them",
    roles: editors,
    bound: "nothing",
  },
  changeSections: { phrase: "change the sections", roles: administrators, bound: "nothing" },
  changeUsers: { phrase: "invite and change users", roles: administrators, bound: "nothing" },
  seeBackups: { phrase: "see how the backups are", roles: administrators, bound: "nothing" },
  seeHealth: {
    phrase: "see how the newsroom’s server is",
    roles: administrators,
    bound: "nothing",
  },
  readAudit: { phrase: "read the audit log", roles: administrators, bound: "nothing" },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof permissions;

/** By the role alone: with which articles, `articlesFor` in article-rule.ts says. */
export function may({ role, scope }: Pick<Actor, "role" | "scope">, action: Action): boolean {
  return isOfRole(role, action) && (scope.kind === "all" || boundOf(action) !== "nothing");
}

export function isOfRole(role: Role, action: Action): boolean {
  const roles: readonly Role[] = permissions[action].roles;
  return roles.includes(role);
}

export function boundOf(action: Action): Bound {
  return permissions[action].bound;
}

/** @throws ForbiddenError that says who may */
export function assertMay(actor: Actor, action: Action): void {
  if (may(actor, action)) return;
  const { phrase, roles } = permissions[action];
  if (isOfRole(actor.role, action)) {
    const refusal = `Only a user who works on all sections can ${phrase}.`;
    throw new NotPermittedError(actor, action, refusal);
  }
  const allowed = new Intl.ListFormat("en", { type: "disjunction" }).format(roles);
  throw new NotPermittedError(actor, action, `Only an ${allowed} can ${phrase}.`);
}

/** The edge records the attempt (lib/newsroom/audit/refusals.ts). */
export class NotPermittedError extends ForbiddenError {
  readonly actor: Actor;
  readonly action: Action;

  constructor(actor: Actor, action: Action, message: string) {
    super(message);
    this.actor = actor;
    this.action = action;
  }
}
