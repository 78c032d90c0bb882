// E-mails to a user whose way to sign in or role has changed: somebody else may have done it.
import { now } from "@/lib/base/clock";
import { env } from "@/lib/base/env";
import { sendMail } from "@/lib/base/mail";
import { publicationTime } from "@/lib/base/site-time";

/** Follows “Your” in the subject. */
type Change = "password" | "role" | "e-mail address";

type Owner = { name: string; email: string };

/**
 * Tells a user of a change at each address, after a change of address the former one too. `details` are sentences.
 * Never fails: what cannot be mailed is logged (lib/base/mail.ts).
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
