// How mail is sent.
import { z } from "zod";
import { InvalidInputError } from "@/lib/base/errors";

export const mailShape = {
  SMTP_URL: z
    .string()
    .optional()
    .refine((url) => url === undefined || isMailServer(url), {
      error:
        "SMTP_URL must be a mail server's address, such as smtps://user:password@mail.example.org.",
    })
    .refine((url) => url === undefined || !isMailServer(url) || !isUnencrypted(url), {
      error:
        "SMTP_URL must not switch encryption off for a server elsewhere: mail carries links that let people in. Use smtps://, or smtp:// with STARTTLS.",
    }),
  MAIL_FROM: z
    .email({ error: "MAIL_FROM must be an e-mail address, such as desk@example.org." })
    .optional(),
};

/** Null: no mail is sent. */
export type MailSettings = { smtpUrl: string; from: string } | null;

/** @throws InvalidInputError if the address that mail comes from is missing */
export function mailOf({
  SMTP_URL: smtpUrl,
  MAIL_FROM: from,
}: z.infer<z.ZodObject<typeof mailShape>>): MailSettings {
  if (smtpUrl === undefined) return null;
  if (from === undefined) {
    throw new InvalidInputError("SMTP_URL needs MAIL_FROM, the address that mail comes from.");
  }
  return { smtpUrl, from };
}

function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^smtps?:$/.test(url.protocol) && url.hostname !== "";
}

/** Unencrypted mail is for a server on this machine. */
function isUnencrypted(text: string): boolean {
  const { searchParams } = new URL(text);
  return (
    mailLeavesMachine(text) && ["ignoreTLS", "requireTLS"].some((name) => searchParams.has(name))
  );
}

/** Elsewhere, and not over TLS from the beginning. */
export function mailLeavesMachine(smtpUrl: string): boolean {
  const { protocol, hostname } = new URL(smtpUrl);
  return (
    protocol === "smtp:" && !/^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
  );
}
