import { getCsrfToken } from "next-auth/react";
import { z } from "zod";

export const signInAddress = "/api/auth/callback/credentials";

/** `seconds`: it came too soon, was not checked, and may be repeated after that time. */
export type SignInAnswer = {
  isSignedIn: boolean;
  /** How the second step can be taken; null if none is to come. */
  ways: Ways | null;
  problem: string;
  seconds: number;
};

const secondStep = z.object({ ways: z.object({ passkey: z.boolean(), app: z.boolean() }) });
export type Ways = z.infer<typeof secondStep>["ways"];

const unreachable = "The server cannot be reached. Try again in a moment.";
const wrong = "The address or the password is not right.";

const refusal = z.object({ problems: z.array(z.string()) });

/** Not by next-auth's signIn(), which leaves the page, and what was typed, when the server cannot be reached. */
export async function trySignIn(email: string, password: string): Promise<SignInAnswer> {
  const failed = { isSignedIn: false, ways: null, problem: unreachable, seconds: 0 };
  const csrfToken = await getCsrfToken();
  if (!csrfToken) return failed;
  const answer = await fetch(signInAddress, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  }).catch(() => null);
  if (answer === null) return failed;
  if (answer.status === 200) return { ...failed, isSignedIn: true, problem: "" };
  if (answer.status === 202) {
    const { data } = secondStep.safeParse(await answer.json().catch(() => null));
    return data ? { ...failed, ways: data.ways, problem: "" } : failed;
  }
  if (answer.status === 401) return { ...failed, problem: wrong };
  const { problems } = refusal.safeParse(await answer.json().catch(() => null)).data ?? {};
  return {
    ...failed,
    problem: problems?.join(" ") ?? unreachable,
    seconds: answer.status === 429 ? Number(answer.headers.get("Retry-After")) : 0,
  };
}

const session = z.object({ userId: z.string() });

export async function findSignedInUserId(): Promise<string | null> {
  const answer = await fetch("/api/desk/session").catch(() => null);
  if (!answer?.ok) return null;
  return session.safeParse(await answer.json().catch(() => null)).data?.userId ?? null;
}
