"use client";
// The form to sign in with. A wrong password, an unknown address and a disabled user are told alike.
import { signIn } from "next-auth/react";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

export function SignInForm({ destination }: { destination: string }) {
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    setProblem("");
    const answer = await signIn("credentials", {
      email: fields.get("email"),
      password: fields.get("password"),
      redirect: false,
    }).catch(() => undefined);
    if (answer?.ok) {
      window.location.assign(destination);
      return;
    }
    setBusy(false);
    setProblem(
      answer?.status === 401
        ? "The address or the password is not right."
        : "The server cannot be reached. Try again in a moment.",
    );
  }

  return (
    <form onSubmit={submit} className="space-y-4">
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <p role="alert" className="min-h-6 text-accent">
        {problem}
      </p>
      <Button type="submit" look="strong" className="w-full" aria-disabled={isBusy}>
        {isBusy ? "Signing in …" : "Sign in"}
      </Button>
    </form>
  );
}
