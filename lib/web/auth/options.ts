// next-auth's settings. The session cookie says only who it is.
import { AsyncLocalStorage } from "node:async_hooks";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import {
  checkSignIn,
  type AtSecondStep,
  type Browser,
  type SignedIn,
} from "@/lib/newsroom/users/sign-in";
import { sessionCookie } from "@/lib/web/auth/session-cookie";
import { sessionLife } from "@/lib/newsroom/users/sessions";
import { longestEmailAddress, typedPassword } from "@/lib/newsroom/users/schema";
import { env } from "@/lib/base/env";
import type { SsoSettings } from "@/lib/base/sso-settings";
import { signInWithProvider, ssoProvider } from "@/lib/web/auth/sso-provider";
import { logWarning } from "@/lib/base/log/log";

const credentials = z.object({
  email: z.string().min(1).max(longestEmailAddress),
  password: typedPassword,
});

/** Everything else about the user is read at each request. */
export const sessionClaims = z.object({
  userId: z.string(),
  sessionNumber: z.number().int(),
  sessionId: z.string(),
});

/** next-auth itself reports a fault of the server as a wrong password. */
export type SignInOutcome =
  | { is: "not asked" }
  | { is: "answered"; user: SignedIn | null }
  | { is: "at second step"; step: AtSecondStep }
  | { is: "failed"; error: unknown };

const attempts = new AsyncLocalStorage<{ browser: Browser; outcome: SignInOutcome }>();

/**
 * Lets next-auth answer a sign-in request, and gives its outcome: "not asked" if next-auth refused the request's token.
 */
export async function attemptSignIn<Answer>(
  browser: Browser,
  ask: () => Promise<Answer>,
): Promise<{ answer: Answer; outcome: SignInOutcome }> {
  const attempt: { browser: Browser; outcome: SignInOutcome } = {
    browser,
    outcome: { is: "not asked" },
  };
  const answer = await attempts.run(attempt, ask);
  return { answer, outcome: attempt.outcome };
}

async function authorize(input: unknown): Promise<SignedIn | null> {
  const attempt = attempts.getStore();
  if (!attempt) throw new Error("Signing in goes by attemptSignIn().");
  const { success, data } = credentials.safeParse(input);
  try {
    const result = success ? await checkSignIn(data.email, data.password, attempt.browser) : null;
    if (result !== null && "ways" in result) {
      attempt.outcome = { is: "at second step", step: result };
      return null;
    }
    attempt.outcome = { is: "answered", user: result };
    return result;
  } catch (error) {
    attempt.outcome = { is: "failed", error };
    return null;
  }
}

function providersOf(sso: SsoSettings | null) {
  return sso === null ? [] : [ssoProvider(sso)];
}

/** One line without what was sent: tokens and addresses are nobody's to read. */
const quietLogger: NextAuthOptions["logger"] = {
  error(code, metadata) {
    const error = metadata instanceof Error ? metadata : metadata.error;
    logWarning("A sign-in failed in next-auth.", { error, code });
  },
  warn: () => {},
  debug: () => {},
};

export const authOptions = (): NextAuthOptions => ({
  session: { strategy: "jwt", maxAge: sessionLife },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: { sessionToken: sessionCookie() },
  providers: [
    Credentials({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize,
    }),
    ...providersOf(env().sso),
  ],
  logger: quietLogger,
  callbacks: {
    signIn: signInWithProvider,
    jwt({ token, user }) {
      if (!user) return token;
      return { userId: user.id, sessionNumber: user.sessionNumber, sessionId: user.sessionId };
    },
    session({ session, token }) {
      return { expires: session.expires, ...sessionClaims.safeParse(token).data };
    },
  },
});
