// The one table of actions by role, for commands and interface. docs/roles.md shows the same table.
import { ForbiddenError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";
import type { Role } from "@/prisma/generated/enums";

const everybody = ["reporter", "editor", "administrator"] as const satisfies readonly Role[];
const editors = ["editor", "administrator"] as const satisfies readonly Role[];
const administrators = ["administrator"] as const satisfies readonly Role[];

/** `phrase` completes “Only an … can …”. */
export const permissions = {
  create: { phrase: "create an article", roles: everybody },
  edit: { phrase: "edit an article", roles: everybody },
  sendToReview: { phrase: "send an article to review", roles: everybody },
  sendBack: { phrase: "send an article back to its writer", roles: everybody },
  note: { phrase: "write notes on an article", roles: everybody },
  approve: { phrase: "approve an article", roles: editors },
  publish: { phrase: "publish an article", roles: editors },
  schedule: { phrase: "schedule an article", roles: editors },
  rename: { phrase: "change the address of a published article", roles: editors },
  unpublish: { phrase: "unpublish an article", roles: editors },
  retract: { phrase: "retract an article", roles: editors },
  arrangeFront: { phrase: "arrange the front page", roles: editors },
  changePictures: { phrase: "add and change pictures", roles: everybody },
  addAuthor: { phrase: "add an author", roles: everybody },
  changeAuthors: { phrase: "change and merge authors", roles: editors },
  changeTopics: { phrase: "add and change topics", roles: editors },
  binPictures: { phrase: "put pictures into the bin and restore them", roles: editors },
  changeSections: { phrase: "change the sections", roles: administrators },
  changeUsers: { phrase: "invite and change users", roles: administrators },
  seeBackups: { phrase: "see how the backups are", roles: administrators },
  seeHealth: { phrase: "see how the newsroom’s server is", roles: administrators },
  readAudit: { phrase: "read the audit log", roles: administrators },
} as const satisfies Record<string, { phrase: string; roles: readonly Role[] }>;

export type Action = keyof typeof permissions;

export function may(role: Role, action: Action): boolean {
  const roles: readonly Role[] = permissions[action].roles;
  return roles.includes(role);
}

/** @throws ForbiddenError that says who may */
export function assertMay(actor: Actor, action: Action): void {
  if (may(actor.role, action)) return;
  const { phrase, roles } = permissions[action];
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
