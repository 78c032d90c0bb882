// Single sign-on as next-auth's own OAuth provider: discovery, PKCE, state and nonce are its part.
import { AsyncLocalStorage } from "node:async_hooks";
import type { NextAuthOptions, Profile, User } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { SsoSettings } from "@/lib/base/sso-settings";
import { env } from "@/lib/base/env";
import { claimsOf } from "@/lib/newsroom/single-sign-on/claims";
import { providerTimeout } from "@/lib/newsroom/single-sign-on/provider";
import { signInBySso } from "@/lib/newsroom/single-sign-on/sign-in";
import type { Confirmation } from "@/lib/newsroom/single-sign-on/confirmation";
import { sessionLife } from "@/lib/newsroom/users/sessions";
import type { Browser } from "@/lib/newsroom/users/sign-in";

export const ssoId = "sso";

type Outcome = Awaited<ReturnType<typeof signInBySso>>;
type Asking = {
  browser: Pick<Browser, "device" | "network">;
  /** Null: somebody signs in. */
  confirmation: Confirmation | null;
};
type Attempt = Asking & { outcome: Outcome | null };

const attempts = new AsyncLocalStorage<Attempt>();

/** Lets next-auth answer the provider's redirect. `outcome` is null if next-auth itself refused it. */
export async function attemptSso<Answer>(
  asking: Asking,
  ask: () => Promise<Answer>,
): Promise<{ answer: Answer; outcome: Outcome | null }> {
  const attempt: Attempt = { ...asking, outcome: null };
  const answer = await attempts.run(attempt, ask);
  return { answer, outcome: attempt.outcome };
}

export function ssoProvider(settings: SsoSettings): OAuthConfig<Profile> {
  const { issuer, clientId, clientSecret, name, scopes } = settings;
  return {
    ...{ id: ssoId, type: "oauth", name, clientId, clientSecret, issuer },
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    // With max_age the provider has to say when it last asked who it is (OpenID Connect Core 1.0, 2: auth_time).
    authorization: { params: { scope: scopes, max_age: sessionLife } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: providerTimeout },
    userinfo: {
      // Providers differ in where they say groups and address: the signed token goes before.
      async request({ client, tokens }) {
        const signed = tokens.id_token ? claimsIn(tokens.id_token) : {};
        if (!client.issuer.metadata.userinfo_endpoint || !tokens.access_token) return signed;
        const more = await client.userinfo(tokens.access_token);
        if (more.sub !== signed["sub"]) throw new Error("The provider’s two answers differ.");
        return { ...more, ...signed };
      },
    },
    // signIn() below says who it is.
    profile: ({ sub }) => ({ id: String(sub), sessionNumber: 0, sessionId: "" }),
  };
}

/** openid-client has checked the token before. */
function claimsIn(idToken: string): Profile & Record<string, unknown> {
  const [, payload = ""] = idToken.split(".");
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Profile &
    Record<string, unknown>;
}

/** Makes next-auth's user the one of the newsroom. False leads to the sign-in page. */
export const signInWithProvider: NonNullable<NextAuthOptions["callbacks"]>["signIn"] = async ({
  user,
  account,
  profile,
}) => {
  if (account?.provider !== ssoId) return true;
  const attempt = attempts.getStore();
  const { sso } = env();
  if (!attempt || sso === null) return false;
  const tokens = {
    refreshToken: account.refresh_token ?? null,
    accessToken: account.access_token ?? null,
  };
  const { browser, confirmation } = attempt;
  attempt.outcome = await signInBySso(claimsOf(profile, sso), tokens, browser, confirmation);
  if ("refusal" in attempt.outcome) return false;
  Object.assign(user satisfies Partial<User>, attempt.outcome.user);
  return true;
};
