"use client";
// The password is asked for, as for a new one.
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { longestEmailAddress } from "@/lib/newsroom/users/schema";

export function OwnEmailForm({ email }: { email: string }) {
  return (
    <ActionForm form="account/change-email" className="max-w-sm space-y-4">
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
            hint={`Now ${email}. Both addresses get an e-mail. You then have to sign in again in every browser.`}
          />
          <TextField
            label="Password, to change the e-mail"
            name="current"
            type="password"
            autoComplete="current-password"
            required
          />
          <Button type="submit">Change e-mail</Button>
        </>
      )}
    </ActionForm>
  );
}
