// Which articles a user works on, beside what their role lets them do. docs/roles.md says it for people.
import type { Role, ScopeKind } from "@/prisma/generated/enums";

export type Scope = { kind: "all" } | { kind: "own" } | { kind: "sections"; sectionIds: string[] };

export const everyArticle: Scope = { kind: "all" };

/** In one order, so that two can be compared. */
export function scopeOf(user: {
  scope: ScopeKind;
  sections: readonly { sectionId: string }[];
}): Scope {
  if (user.scope !== "sections") return { kind: user.scope };
  return {
    kind: "sections",
    sectionIds: user.sections.map(({ sectionId }) => sectionId).sort(),
  };
}

/** What the scope needs of a user's row. */
export const withScope = { scope: true, sections: { select: { sectionId: true } } } as const;

/** Why somebody in a role cannot have a scope; null if they can. */
export function scopeProblem(role: Role, scope: Scope): string | null {
  if (scope.kind === "all") return null;
  if (role === "administrator") return "An administrator works on all sections.";
  if (scope.kind === "own") {
    return role === "editor" ? "Only a reporter can be limited to their own articles." : null;
  }
  return scope.sectionIds.length === 0 ? "Choose one section at least." : null;
}

/** Whether an article may be given a section. With “own”, an article stays its writer's in every section. */
export function mayFileUnder(scope: Scope, sectionId: string | null): boolean {
  return scope.kind !== "sections" || sectionId === null || scope.sectionIds.includes(sectionId);
}
