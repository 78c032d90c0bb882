import { env } from "@/lib/base/env";

/** How one signs in to this newsroom. `provider`: what the identity provider is called; null: there is none. */
export function signInWays(): { hasPasswords: boolean; provider: string | null } {
  return { hasPasswords: env().hasPasswords, provider: env().sso?.name ?? null };
}
