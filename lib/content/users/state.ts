// How a user stands.

export type UserState = "invited" | "active" | "disabled";

/** Invited: no password chosen yet. Only an active user can sign in. */
export function stateOf(user: { passwordHash: string; isDisabled: boolean }): UserState {
  if (user.isDisabled) return "disabled";
  return user.passwordHash === "" ? "invited" : "active";
}

/** The rule of `stateOf` for the active, as a filter. */
export const isActive = { isDisabled: false, passwordHash: { not: "" } };
