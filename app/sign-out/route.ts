// A plain form posts here, so that it works before and without scripts.
import { cookies } from "next/headers";
import { currentClaims } from "@/lib/web/auth/session";
import { sessionCookie } from "@/lib/web/auth/session-cookie";
import { signedOutCookie } from "@/lib/newsroom/single-sign-on/sign-out";
import { signOut } from "@/lib/newsroom/users/sessions";
import { assertSameOrigin } from "@/lib/web/requests/same-origin";
import { refusalOf } from "@/lib/web/requests/refusals";

/**
 * Ends this browser's session, removes its cookie as next-auth does, and redirects to the sign-in page; by way of the identity provider if
 * the session began there. Answers 403 to another site's page, so that no link or form elsewhere can sign a user out.
 */
export async function POST(request: Request) {
  try {
    assertSameOrigin(request);
  } catch (error) {
    const { status, refusal } = refusalOf(error);
    return Response.json(refusal, { status });
  }
  const claims = await currentClaims();
  const there = claims && (await signedOutCookie(claims.sessionId));
  if (claims !== null) await signOut(claims);
  const { name, options } = sessionCookie();
  const store = await cookies();
  for (const cookie of store.getAll()) {
    if (cookie.name.startsWith(name)) store.set(cookie.name, "", { ...options, maxAge: 0 });
  }
  if (there !== null) store.set(there);
  const Location = there === null ? "/sign-in" : "/sign-in/signed-out";
  return new Response(null, { status: 303, headers: { Location } });
}
