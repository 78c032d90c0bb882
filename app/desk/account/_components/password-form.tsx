// The current password is asked for: an open desk does not prove who sits at it.
import { ActionForm } from "@/components/desk/action-form";
import { NewPasswordField, PasswordOwner } from "@/components/desk/forms/password-fields";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

export function PasswordForm({ email }: { email: string }) {
  return (
    <ActionForm form="account/change-password" className="max-w-sm space-y-4">
      <PasswordOwner email={email} />
      <TextField
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
      />
      <NewPasswordField
        label="New password"
        then="You then have to sign in again in every browser."
      />
      <Button type="submit">Change password</Button>
    </ActionForm>
  );
}
