"use client";
import { ActionForm } from "@/components/desk/action-form";
import { NewPasswordField } from "@/components/desk/forms/password-fields";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** Name, address and password of the first administrator; what was typed stays when it is refused. */
export function FirstAdministratorForm({ token }: { token: string }) {
  return (
    <ActionForm form="sign-in/first-administrator">
      {(typed) => (
        <>
          <input type="hidden" name="token" value={token} />
          <TextField
            label="Name"
            name="name"
            autoComplete="name"
            required
            defaultValue={typed["name"]}
          />
          <TextField
            label="E-mail"
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={typed["email"]}
          />
          <NewPasswordField label="Password" />
          <Button type="submit" look="strong" className="w-full">
            Create administrator
          </Button>
        </>
      )}
    </ActionForm>
  );
}
