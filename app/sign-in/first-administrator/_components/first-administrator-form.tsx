"use client";
import { useActionState } from "react";
import { createAdministrator } from "@/app/sign-in/first-administrator/actions";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** Name, address and password of the first administrator; what was typed stays when it is refused. */
export function FirstAdministratorForm({ token }: { token: string }) {
  const [state, act, isBusy] = useActionState(createAdministrator, {
    problems: [],
    name: "",
    email: "",
  });
  return (
    <form action={act} className="space-y-4">
      <input type="hidden" name="token" value={token} />
      <TextField label="Name" name="name" autoComplete="name" required defaultValue={state.name} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={state.email}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        hint="At least 12 characters."
      />
      <p role="alert" className="text-accent">
        {state.problems.join(" ")}
      </p>
      <Button type="submit" look="strong" className="w-full" disabled={isBusy}>
        Create administrator
      </Button>
    </form>
  );
}
