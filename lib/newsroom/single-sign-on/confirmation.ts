// Who signed in by the identity provider confirms a change by going there again.
import { z } from "zod";
import { now } from "@/lib/base/clock";
import { readSigned, signedCookie } from "@/lib/newsroom/users/signed-cookie";

/** Seconds that somebody may take there. */
const mostSeconds = 600;

/** Milliseconds by which the provider's clock may be behind. */
const clockTolerance = 10_000;

const confirmationShape = z.object({
  sessionId: z.string(),
  /** The page that the browser comes back to. */
  next: z.string(),
  since: z.coerce.date(),
});
export type Confirmation = z.infer<typeof confirmationShape>;

/** The browser keeps, signed, which session is to be confirmed, and since when. */
export function confirmationCookie(begun: Omit<Confirmation, "since">) {
  return signedCookie("confirmation", JSON.stringify({ ...begun, since: now() }), mostSeconds);
}

export function readConfirmation(cookie: string | undefined): Confirmation | null {
  const text = readSigned("confirmation", cookie);
  return text === null ? null : confirmationShape.parse(JSON.parse(text));
}

/** Whether the provider asked who it is after the browser had been sent there (OpenID Connect Core 1.0, 3.1.2.1: max_age). */
export function isFresh(authenticatedAt: Date | null, { since }: Confirmation): boolean {
  return authenticatedAt !== null && authenticatedAt.getTime() + clockTolerance >= since.getTime();
}
