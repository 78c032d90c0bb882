// The session cookie for a sign-in that next-auth has no part in: the same one, in next-auth's own encoding.
import { encode } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { newKnownBrowser } from "@/lib/newsroom/users/known-browser";
import { secondStepCookie } from "@/lib/newsroom/users/second-factor/second-step";
import { newsroomSecret } from "@/lib/newsroom/users/server-secret";
import { sessionLife } from "@/lib/newsroom/users/sessions";
import type { AtSecondStep, Browser, SignedIn } from "@/lib/newsroom/users/sign-in";
import { emptyCookie, nameOfCookie, type CookiePurpose } from "@/lib/newsroom/users/signed-cookie";
import { sessionCookie } from "@/lib/web/auth/session-cookie";

/** Also makes the browser known for this user. */
export async function giveSession({ id, sessionNumber, sessionId }: SignedIn): Promise<void> {
  const store = await cookies();
  const token = { userId: id, sessionNumber, sessionId };
  const value = await encode({ token, secret: newsroomSecret(), maxAge: sessionLife });
  const { name, options } = sessionCookie();
  store.set({ name, value, ...options, maxAge: sessionLife });
  store.set(newKnownBrowser(id));
  store.set(emptyCookie("second-step"));
}

export async function noteSecondStep(step: AtSecondStep): Promise<void> {
  (await cookies()).set(secondStepCookie(step));
}

export async function valueOfCookie(purpose: CookiePurpose): Promise<string | undefined> {
  return (await cookies()).get(nameOfCookie(purpose))?.value;
}

/** What the request says of the browser that sends it. */
export async function askingBrowser(): Promise<Browser> {
  const [store, sent] = [await cookies(), await headers()];
  return {
    device: sent.get("user-agent") ?? "",
    // server/network.ts writes it.
    network: sent.get("stet-network") ?? "unknown",
    cookie: (name) => store.get(name)?.value,
  };
}
