export type UserState = "invited" | "active" | "disabled";

/** An invited user has not chosen a password yet. Only an active user can sign in. */
export function stateOf(user: { passwordHash: string; isDisabled: boolean }): UserState {
  if (user.isDisabled) return "disabled";
  return user.passwordHash === "" ? "invited" : "active";
}

/** `stateOf` being active, as a filter. */
export const isActive = { isDisabled: false, passwordHash: { not: "" } };
