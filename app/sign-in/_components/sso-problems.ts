import type { SsoProblem } from "@/lib/web/routes/sso-route";

type Act = "sign in" | "confirm";

const sentences: Record<SsoProblem, (act: Act, provider: string) => string> = {
  "no-role": () => "Your groups there give you no role in this newsroom. Ask an administrator.",
  "no-user": () => "Nobody has invited you to this newsroom yet. Ask an administrator.",
  "not-verified": () =>
    "Your e-mail address is not verified there, so that you cannot be recognised by it.",
  "other-user": () => "Somebody else signs in with your e-mail address. Ask an administrator.",
  "other-person": () =>
    "Nothing is confirmed: somebody else is signed in there. Sign in there as yourself.",
  "not-asked": () =>
    "Nothing is confirmed: you were let in there without being asked who you are. Use a passkey.",
  disabled: () => "Your access to this newsroom is disabled. Ask an administrator.",
  limits: () => "Your new role does not fit the articles that you work on. Ask an administrator.",
  cancelled: (act) =>
    act === "confirm"
      ? "Nothing is confirmed: it was cancelled there."
      : "You were not signed in: it was cancelled there.",
  failed: () => "Signing in there failed. Try again. If it fails again, tell an administrator.",
  unreachable: (act, provider) =>
    `You cannot ${act} with ${provider} now: it does not answer. Try again in a moment.`,
};

/** What the address says went wrong at the identity provider; empty if it says nothing. */
export function ssoProblemIn(code: unknown, provider: string, act: Act): string {
  const found = Object.entries(sentences).find(([problem]) => problem === code);
  return found ? found[1](act, provider) : "";
}
