// E-mails to a user whose way to sign in or role has changed: somebody else may have done it.
import { now } from "@/lib/base/clock";
import { env } from "@/lib/base/env";
import { sendMail } from "@/lib/base/mail/mail";
import { publicationTime } from "@/lib/base/site-time";

type Change = "password" | "role" | "sections" | "e-mail address" | "second factor";

type Owner = { name: string; email: string };

/**
 * At each address, also the former one. `details`: sentences. Never fails: lib/base/mail/mail.ts logs what cannot be sent.
 */
export async function tellOwner(
  { name, email }: Owner,
  change: Change,
  details: string,
  others: string[] = [],
): Promise<void> {
  const { siteName } = env();
  const text =
    `Hello ${name},\n\nyour ${change} for the desk of ${siteName} ${verb(change)} changed, ${publicationTime(now())}. ` +
    `${details}\n\nIf you did not expect this, tell an administrator of ${siteName} at once.\n`;
  const subject = `Your ${change} for the desk of ${siteName} ${verb(change)} changed`;
  await Promise.all(
    [email, ...others].map((address) => sendMail({ to: { name, address }, subject, text })),
  );
}

function verb(change: Change): string {
  return change === "sections" ? "were" : "was";
}
