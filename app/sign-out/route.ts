// The way out: a plain form posts here, so that it works before and without the page's scripts.
import { cookies } from "next/headers";

/** Ends the session of this browser, as next-auth does, by taking its cookie; and leads to the sign-in page. */
export async function POST() {
  const store = await cookies();
  for (const { name } of store.getAll()) {
    if (!/^(__Secure-)?next-auth\.session-token/.test(name)) continue;
    store.set(name, "", { maxAge: 0, path: "/", secure: name.startsWith("__Secure-") });
  }
  return new Response(null, { status: 303, headers: { Location: "/sign-in" } });
}
