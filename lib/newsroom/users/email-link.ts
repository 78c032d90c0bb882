// The link by which a new address says that it is read. The old address hears of it too.
import { env } from "@/lib/base/env";
import { sendMail } from "@/lib/base/mail/mail";
import type { AskedEmail } from "@/lib/newsroom/users/email";

/** Gives what happens next, as a sentence. */
export async function sendEmailLink({ name, before, email, token }: AskedEmail): Promise<string> {
  const { siteName, siteUrl } = env();
  const outcome = await sendMail({
    to: { name, address: email },
    subject: `Your new e-mail address for the desk of ${siteName}`,
    text:
      `Hello ${name},\n\nyou want to sign in to the desk of ${siteName} with this address. Confirm it here:\n\n` +
      `${siteUrl}/sign-in/new-email?token=${token}\n\nThe link works once, for a day. ` +
      `If you did not ask for it, do nothing.\n`,
  });
  switch (outcome) {
    case "sent":
      await sendMail({
        to: { name, address: before },
        subject: `A new e-mail address was asked for, for the desk of ${siteName}`,
        text:
          `Hello ${name},\n\nyour account at the desk of ${siteName} is to get the address ${email}. ` +
          `It counts once that address is confirmed.\n\n` +
          `If you did not ask for this, change your password and tell an administrator of ${siteName} at once.\n`,
      });
      return `A link was mailed to ${email}. Your address changes when you open it.`;
    case "failed":
      return `No mail could be sent to ${email}. An administrator can confirm the address.`;
    case "not set up":
      return "This newsroom sends no mail. An administrator has to confirm the address.";
  }
}
