"use client";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { longestEmailAddress } from "@/lib/newsroom/users/schema";

type Props = {
  email: string;
  /** The address that waits to be confirmed. */
  asked: string | null;
  sendsMail: boolean;
};

export function OwnEmailForm({ email, asked, sendsMail }: Props) {
  const way = sendsMail
    ? "It changes when you open the link that is mailed to the new address."
    : "This newsroom sends no mail: an administrator confirms the new address.";
  return (
    <>
      <ActionForm form="account/drop-email" className="mb-4 max-w-sm space-y-3">
        {asked !== null && (
          <>
            <p className="wrap-anywhere">
              <strong className="font-semibold">{asked}</strong> waits to be confirmed.
            </p>
            <Button type="submit">Keep {email}</Button>
          </>
        )}
      </ActionForm>
      <ActionForm form="account/ask-for-email" className="max-w-sm space-y-4">
        {(typed) => (
          <>
            <TextField
              label="New e-mail"
              name="email"
              type="email"
              autoComplete="email"
              required
              maxLength={longestEmailAddress}
              defaultValue={typed["email"]}
              hint={`Now ${email}. ${way} You then have to sign in again in every browser.`}
            />
            <Button type="submit">Change e-mail</Button>
          </>
        )}
      </ActionForm>
    </>
  );
}
