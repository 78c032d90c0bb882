// The password that a link's user chooses.
import { ActionForm } from "@/components/desk/action-form";
import { NewPasswordField, PasswordOwner } from "@/components/desk/forms/password-fields";
import { Button } from "@/components/ui/button";

export function NewPasswordForm({ token, email }: { token: string; email: string }) {
  return (
    <ActionForm form="sign-in/new-password">
      <input type="hidden" name="token" value={token} />
      <PasswordOwner email={email} />
      <NewPasswordField label="Password" />
      <Button type="submit" look="strong" className="w-full">
        Set password
      </Button>
    </ActionForm>
  );
}
