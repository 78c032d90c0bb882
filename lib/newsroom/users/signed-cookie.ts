// What a browser keeps for us between two requests: readable by it, signed by us, for one purpose and some minutes.
import { createHmac, timingSafeEqual } from "node:crypto";
import { now } from "@/lib/base/clock";
import { env } from "@/lib/base/env";
import { newsroomSecret } from "@/lib/newsroom/users/server-secret";

export type CookiePurpose = "second-step" | "passkey" | "confirmation" | "signed-out";

/** The identity provider leads back with it: browsers count that as coming from another site. */
const sentFromElsewhere: CookiePurpose = "confirmation";

/** Scripts cannot read it, and other sites' pages cannot send it; but one is sent where another site leads here. */
export function signedCookie(purpose: CookiePurpose, text: string, seconds: number) {
  const said = `${Buffer.from(text).toString("base64url")}.${secondsNow() + seconds}`;
  const value = `${said}.${signature(purpose, said)}`;
  return { ...cookieShape(purpose), value, maxAge: seconds };
}

export function emptyCookie(purpose: CookiePurpose) {
  return { ...cookieShape(purpose), value: "", maxAge: 0 };
}

/** Null if it is missing, expired, for another purpose, or not ours. */
export function readSigned(purpose: CookiePurpose, value: string | undefined): string | null {
  const [text = "", until = "", given = ""] = value?.split(".") ?? [];
  const right = Buffer.from(signature(purpose, `${text}.${until}`));
  const sent = Buffer.from(given);
  const isOurs = right.length === sent.length && timingSafeEqual(right, sent);
  return isOurs && Number(until) > secondsNow() ? Buffer.from(text, "base64url").toString() : null;
}

export function nameOfCookie(purpose: CookiePurpose): string {
  return `${isHttps() ? "__Host-" : ""}stet-${purpose}`;
}

function cookieShape(purpose: CookiePurpose) {
  const name = nameOfCookie(purpose);
  const sameSite = purpose === sentFromElsewhere ? ("lax" as const) : ("strict" as const);
  return { name, path: "/", httpOnly: true, sameSite, secure: isHttps() };
}

function signature(purpose: CookiePurpose, said: string): string {
  return createHmac("sha256", newsroomSecret())
    .update(`cookie ${purpose} ${said}`)
    .digest("base64url");
}

function isHttps(): boolean {
  return env().siteUrl.startsWith("https:");
}

function secondsNow(): number {
  return Math.floor(now().getTime() / 1000);
}
