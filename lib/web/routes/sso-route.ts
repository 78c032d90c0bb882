// The two addresses of next-auth by which a browser goes to the identity provider and comes back.
import { cookies } from "next/headers";
import { env } from "@/lib/base/env";
import { newKnownBrowser } from "@/lib/newsroom/users/known-browser";
import type { SsoRefusal } from "@/lib/newsroom/single-sign-on/sign-in";
import { attemptSso } from "@/lib/web/auth/sso-provider";

/** What the sign-in page has a sentence for. */
export type SsoProblem = SsoRefusal | "cancelled" | "failed";

/** Every end of the way back that is no session leads to the sign-in page, with a problem that has a sentence there. */
export async function answerSso(
  request: Request,
  handle: () => Promise<Response>,
): Promise<Response> {
  if (env().sso === null) return new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  if (searchParams.get("error") === "access_denied") return leadBack("cancelled");
  const browser = {
    device: request.headers.get("user-agent") ?? "",
    // server/network.ts writes it.
    network: request.headers.get("stet-network") ?? "unknown",
  };
  const { answer, outcome } = await attemptSso(browser, handle);
  // next-auth refused it: a wrong state, nonce, audience, signature or time.
  if (outcome === null) return leadBack("failed");
  if ("refusal" in outcome) return leadBack(outcome.refusal);
  (await cookies()).set(newKnownBrowser(outcome.user.id));
  return answer;
}

/** The way there: next-auth answers with the provider's address, or with one of its own if it could not find out. */
export async function answerSsoRequest(handle: () => Promise<Response>): Promise<Response> {
  if (env().sso === null) return new Response(null, { status: 404 });
  return handle();
}

function leadBack(problem: SsoProblem): Response {
  const Location = `/sign-in?${new URLSearchParams({ problem })}`;
  return new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store" } });
}
