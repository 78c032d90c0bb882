// A signed cookie proves that a user has signed in from this browser before, and gives it a queue of its own
// (lib/newsroom/users/sign-in-limits.ts). After OWASP's “Slow Down Online Guessing Attacks with Device Cookies”.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { newsroomSecret } from "@/lib/newsroom/users/server-secret";
import { now } from "@/lib/base/clock";
import { env } from "@/lib/base/env";

/** Seconds. Each sign-in starts them again. */
const knownFor = 365 * 24 * 60 * 60;

/** One cookie for each user, because several may sign in on one machine. */
export function knownBrowserCookie(userId: string): string {
  return `${isHttps() ? "__Secure-" : ""}stet-known-${userId}`;
}

/** Sent with requests to the server’s programs, of which sign-ins are some. */
export function newKnownBrowser(userId: string) {
  const said = `${randomBytes(12).toString("base64url")}.${Math.floor(now().getTime() / 1000)}`;
  return {
    name: knownBrowserCookie(userId),
    value: `${said}.${signature(userId, said)}`,
    path: "/api",
    maxAge: knownFor,
    httpOnly: true,
    sameSite: "lax" as const,
    secure: isHttps(),
  };
}

/** The browser's id; null if the cookie is not ours, not this user's, or too old. */
export function readKnownBrowser(userId: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  const [id = "", since = "", given = ""] = value.split(".");
  const right = Buffer.from(signature(userId, `${id}.${since}`));
  const isRight = right.length === given.length && timingSafeEqual(right, Buffer.from(given));
  return isRight && Number(since) + knownFor > now().getTime() / 1000 ? id : null;
}

function signature(userId: string, said: string): string {
  return createHmac("sha256", newsroomSecret())
    .update(`known browser ${userId} ${said}`)
    .digest("base64url");
}

function isHttps(): boolean {
  return env().siteUrl.startsWith("https:");
}
