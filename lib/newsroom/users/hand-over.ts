// How a one-time link reaches its user: by mail if that is set up, and always through the administrator.
import { env } from "@/lib/base/env";
import { sendMail, type Letter, type MailOutcome } from "@/lib/base/mail/mail";
import { publicationTime } from "@/lib/base/site-time";
import type { MadeLink } from "@/lib/newsroom/users/links";
import type { LinkPurpose } from "@/prisma/generated/enums";

export async function handOver(link: MadeLink): Promise<{ done: string; link: string }> {
  const { siteUrl } = env();
  const url = siteUrl + link.path;
  const outcome = await sendMail(letterWith(link, url));
  const done = `${wayOf(outcome, link.email)} It works once, until ${publicationTime(link.expiresAt)}.`;
  return { done, link: url };
}

function wayOf(outcome: MailOutcome, email: string): string {
  switch (outcome) {
    case "sent":
      return `The link was mailed to ${email}. Here it is again, in case the mail does not arrive.`;
    case "failed":
      return `The link could not be mailed to ${email}. Give it to them yourself.`;
    case "not set up":
      return `Give this link to ${email} yourself: this newsroom sends no mail.`;
  }
}

const subjects: Record<LinkPurpose, (siteName: string) => string> = {
  invitation: (siteName) => `Your invitation to the desk of ${siteName}`,
  passwordReset: (siteName) => `A new password for the desk of ${siteName}`,
};

function letterWith({ name, email, purpose, expiresAt }: MadeLink, url: string): Letter {
  const { siteName } = env();
  const opening =
    purpose === "invitation"
      ? `You are invited to the desk of ${siteName}. Choose a password here:`
      : `An administrator of ${siteName} made this link for you to choose a new password:`;
  return {
    to: { name, address: email },
    subject: subjects[purpose](siteName),
    text: `Hello ${name},\n\n${opening}\n\n${url}\n\nThe link works once, until ${publicationTime(expiresAt)}.\n`,
  };
}
