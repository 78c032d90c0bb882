// What a user is mailed when something changes by which they sign in, or what they may do: it may not have been them.
import { now } from "@/lib/base/clock";
import { env } from "@/lib/base/env";
import { sendMail } from "@/lib/base/mail";
import { publicationTime } from "@/lib/base/site-time";

/** What has changed, as the subject says it after “Your”. */
type Change = "password" | "role" | "e-mail address";

type Owner = { name: string; email: string };

/**
 * Tells a user of a change, at each of the addresses: when their address changes at the former one too. `details` are
 * sentences. Never fails: what cannot be mailed is logged (lib/base/mail.ts).
 */
export async function tellOwner(
  { name, email }: Owner,
  change: Change,
  details: string,
  others: string[] = [],
): Promise<void> {
  const { siteName } = env();
  const text =
    `Hello ${name},\n\nyour ${change} for the desk of ${siteName} was changed, ${publicationTime(now())}. ` +
    `${details}\n\nIf you did not expect this, tell an administrator of ${siteName} at once.\n`;
  const subject = `Your ${change} for the desk of ${siteName} was changed`;
  await Promise.all(
    [email, ...others].map((address) => sendMail({ to: { name, address }, subject, text })),
  );
}
