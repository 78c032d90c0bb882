// The password that a link's user chooses.
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

export function NewPasswordForm({ token, email }: { token: string; email: string }) {
  return (
    <ActionForm form="sign-in/new-password">
      <input type="hidden" name="token" value={token} />
      {/* So that a password manager knows whose password it keeps. */}
      <input type="text" name="email" autoComplete="username" defaultValue={email} hidden />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        hint="At least 12 characters."
      />
      <Button type="submit" look="strong" className="w-full">
        Set password
      </Button>
    </ActionForm>
  );
}
