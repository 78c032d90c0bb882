// The addresses by which a browser goes to the identity provider and comes back.
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/base/env";
import {
  confirmationCookie,
  readConfirmation,
  type Confirmation,
} from "@/lib/newsroom/single-sign-on/confirmation";
import { newKnownBrowser } from "@/lib/newsroom/users/known-browser";
import type { SsoRefusal } from "@/lib/newsroom/single-sign-on/sign-in";
import { emptyCookie } from "@/lib/newsroom/users/signed-cookie";
import { valueOfCookie } from "@/lib/web/auth/give-session";
import { currentSession } from "@/lib/web/auth/session";
import { attemptSso, ssoId } from "@/lib/web/auth/sso-provider";
import { deskPath } from "@/lib/web/pages/desk-path";

/** What the sign-in page has a sentence for. */
export type SsoProblem = SsoRefusal | "cancelled" | "failed" | "unreachable";

type Handler = (
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
) => Promise<Response>;

/**
 * The way there, for a plain link: with scripts or without. `?confirm` asks the provider to ask again who it is. Ends at the page that has
 * a sentence for it if the provider does not answer.
 */
export async function leadToProvider(request: Request, handle: Handler): Promise<Response> {
  if (env().sso === null) return new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const next = deskPath(searchParams.get("next"));
  // Beside work that goes on, the provider has a tab of its own.
  const back = new URLSearchParams({
    next,
    ...(searchParams.get("tab") === "own" && { tab: "own" }),
  });
  const session = searchParams.has("confirm") ? await currentSession() : null;
  const store = await cookies();
  store.set(
    session === null
      ? emptyCookie("confirmation")
      : confirmationCookie({ sessionId: session.id, next }),
  );
  const address = await findProviderAddress(`/sign-in/back?${back}`, session !== null, handle);
  if (address === null) return leadBack("unreachable", session && { next });
  return redirect(address);
}

/** next-auth leaves its cookies for the way back. Null if it could not find out the address. */
async function findProviderAddress(
  callbackUrl: string,
  isConfirmation: boolean,
  handle: Handler,
): Promise<string | null> {
  const csrfToken = await giveCsrfToken(handle);
  const asksAgain = isConfirmation ? "?prompt=login&max_age=0" : "";
  const answer = await askNextAuth(handle, `signin/${ssoId}`, asksAgain, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, callbackUrl }).toString(),
  });
  const address = answer.headers.get("location");
  // An address of this site is next-auth's own page for a failure.
  const isThere = address !== null && new URL(address, env().siteUrl).origin !== env().siteUrl;
  return isThere ? address : null;
}

async function giveCsrfToken(handle: Handler): Promise<string> {
  const answer = await askNextAuth(handle, "csrf", "", {});
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return csrfToken;
}

/** Its cookies go to the browser, and count in its next answer. */
async function askNextAuth(
  handle: Handler,
  path: string,
  query: string,
  init: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<Response> {
  const request = new NextRequest(`${env().siteUrl}/api/auth/${path}${query}`, init);
  const answer = await handle(request, {
    params: Promise.resolve({ nextauth: path.split("/") }),
  });
  const store = await cookies();
  const { cookies: given } = new NextResponse(null, { headers: answer.headers });
  for (const cookie of given.getAll()) store.set(cookie);
  return answer;
}

/** Every end of the way back that is no session leads to a page of the way in, with a problem that has a sentence there. */
export async function answerSso(
  request: Request,
  handle: () => Promise<Response>,
): Promise<Response> {
  if (env().sso === null) return new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const confirmation = await findConfirmation();
  (await cookies()).set(emptyCookie("confirmation"));
  if (searchParams.get("error") === "access_denied") return leadBack("cancelled", confirmation);
  const browser = {
    device: request.headers.get("user-agent") ?? "",
    // server/network.ts writes it.
    network: request.headers.get("stet-network") ?? "unknown",
  };
  const { answer, outcome } = await attemptSso({ browser, confirmation }, handle);
  // next-auth refused it: a wrong state, nonce, audience, signature or time.
  if (outcome === null) return leadBack("failed", confirmation);
  if ("refusal" in outcome) return leadBack(outcome.refusal, confirmation);
  (await cookies()).set(newKnownBrowser(outcome.user.id));
  return answer;
}

/** Null if somebody signs in, also where the session that was to be confirmed has ended. */
async function findConfirmation(): Promise<Confirmation | null> {
  const confirmation = readConfirmation(await valueOfCookie("confirmation"));
  if (confirmation === null) return null;
  return (await currentSession())?.id === confirmation.sessionId ? confirmation : null;
}

function leadBack(problem: SsoProblem, confirmed: { next: string } | null): Response {
  if (confirmed === null) return redirect(`/sign-in?${new URLSearchParams({ problem })}`);
  const { next } = confirmed;
  return redirect(`/sign-in/confirm?${new URLSearchParams({ problem, next })}`);
}

function redirect(Location: string): Response {
  return new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store" } });
}
