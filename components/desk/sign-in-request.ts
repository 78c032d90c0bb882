// Signing in from a page, without leaving it.
import { getCsrfToken } from "next-auth/react";
import { z } from "zod";

export const signInAddress = "/api/auth/callback/credentials";

/**
 * The status of the answer; null if there is none. next-auth's own signIn() leaves the page when the
 * server cannot be reached, and with it what was typed.
 */
export async function trySignIn(email: string, password: string): Promise<number | null> {
  const csrfToken = await getCsrfToken();
  if (!csrfToken) return null;
  const answer = await fetch(signInAddress, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  }).catch(() => null);
  return answer?.status ?? null;
}

/** What a person is told of a sign-in that did not succeed. */
export function signInProblem(status: number | null): string {
  return status === 401
    ? "The address or the password is not right."
    : "The server cannot be reached. Try again in a moment.";
}

const session = z.object({ userId: z.string() });

/** The id of who is signed in in this browser, as its cookie says; null if nobody is, or it cannot be had. */
export async function findSignedInUserId(): Promise<string | null> {
  const answer = await fetch("/api/auth/session").catch(() => null);
  if (!answer?.ok) return null;
  return session.safeParse(await answer.json()).data?.userId ?? null;
}
