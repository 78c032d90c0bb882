// The newsroom's mail: the one place that sends any.
import { createTransport } from "nodemailer";
import { env, mailLeavesMachine } from "@/lib/base/env";

export type Letter = { to: { name: string; address: string }; subject: string; text: string };

/** How the sending of a letter ended. "not set up": the settings name no mail server. */
export type MailOutcome = "sent" | "not set up" | "failed";

/** Milliseconds that the mail server may take for an answer: somebody waits at the desk. */
const patience = "10000";

/**
 * The mail server as nodemailer takes it. To one elsewhere nothing is sent without encryption: if it offers no STARTTLS,
 * or somebody on the way takes the offer out, the letter fails.
 */
export function mailServer(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const step of ["connectionTimeout", "greetingTimeout", "socketTimeout"]) {
    url.searchParams.set(step, patience);
  }
  if (mailLeavesMachine(smtpUrl)) url.searchParams.set("requireTLS", "true");
  return url.href;
}

/**
 * Sends a letter in the site's name. A letter that cannot be sent is no error of what it tells of: that is
 * logged here, and the caller says so.
 */
export async function sendMail(letter: Letter): Promise<MailOutcome> {
  const { mail, siteName } = env();
  if (mail === null) return "not set up";
  try {
    const from = { name: siteName, address: mail.from };
    await createTransport(mailServer(mail.smtpUrl)).sendMail({ ...letter, from });
    return "sent";
  } catch (error) {
    console.error("A letter could not be mailed.", error);
    return "failed";
  }
}
