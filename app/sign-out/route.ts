// The way out: a plain form posts here, so that it works before and without the page's scripts.
import { cookies } from "next/headers";
import { currentClaims } from "@/lib/auth/session";
import { signOut } from "@/lib/users/sessions";

/** Ends the session of this browser, takes its cookie as next-auth does, and leads to the sign-in page. */
export async function POST() {
  const claims = await currentClaims();
  if (claims !== null) await signOut(claims);
  const store = await cookies();
  for (const { name } of store.getAll()) {
    if (!/^(__Secure-)?next-auth\.session-token/.test(name)) continue;
    store.set(name, "", { maxAge: 0, path: "/", secure: name.startsWith("__Secure-") });
  }
  return new Response(null, { status: 303, headers: { Location: "/sign-in" } });
}
