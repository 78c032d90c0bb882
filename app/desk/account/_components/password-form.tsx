// Choosing another password. The current one is asked for: an open desk alone is no proof of who sits at it.
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

export function PasswordForm({ email }: { email: string }) {
  return (
    <ActionForm form="account/change-password" className="max-w-sm space-y-4">
      {/* So that a password manager knows whose password changes. */}
      <input type="text" name="email" autoComplete="username" defaultValue={email} hidden />
      <TextField
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        label="New password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        hint="At least 12 characters. You then have to sign in again in every browser."
      />
      <Button type="submit">Change password</Button>
    </ActionForm>
  );
}
