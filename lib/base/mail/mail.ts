import { createTransport } from "nodemailer";
import { env } from "@/lib/base/env";
import { mailLeavesMachine } from "@/lib/base/mail-settings";
import { logError } from "@/lib/base/log/log";

export type Letter = { to: { name: string; address: string }; subject: string; text: string };

/** "not set up": the settings name no mail server. */
export type MailOutcome = "sent" | "not set up" | "failed";

const patience = "10000";

/** In nodemailer's format. A server elsewhere must offer STARTTLS, even if an attacker removes the offer. */
export function mailServer(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const step of ["connectionTimeout", "greetingTimeout", "socketTimeout"]) {
    url.searchParams.set(step, patience);
  }
  if (mailLeavesMachine(smtpUrl)) url.searchParams.set("requireTLS", "true");
  return url.href;
}

/** Signs in at the mail server, and sends nothing. @throws Error if it cannot, or if none is set */
export async function canSendMail(): Promise<void> {
  const { mail } = env();
  if (mail === null) throw new Error("No mail server is set.");
  await createTransport(mailServer(mail.smtpUrl)).verify();
}

/** A failure is logged here and given back; the caller says so. */
export async function sendMail(letter: Letter): Promise<MailOutcome> {
  const { mail, siteName } = env();
  if (mail === null) return "not set up";
  try {
    const from = { name: siteName, address: mail.from };
    await createTransport(mailServer(mail.smtpUrl)).sendMail({ ...letter, from });
    return "sent";
  } catch (error) {
    logError("A letter could not be mailed.", { error });
    return "failed";
  }
}
