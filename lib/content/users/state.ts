export type UserState = "invited" | "active" | "disabled";

/** An invited user has no way to sign in yet. Only an active user can sign in. */
export function stateOf(user: {
  passwordHash: string;
  ssoSubject: string | null;
  isDisabled: boolean;
}): UserState {
  if (user.isDisabled) return "disabled";
  return user.passwordHash === "" && user.ssoSubject === null ? "invited" : "active";
}

/** `stateOf` being active, as a filter. */
export const isActive = {
  isDisabled: false,
  OR: [{ passwordHash: { not: "" } }, { ssoSubject: { not: null } }],
};
