"use client";
// The form to sign in with. A wrong password, an unknown address and a disabled user are told alike.
import { useState, useSyncExternalStore, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { signInAddress, signInProblem, trySignIn } from "@/components/desk/sign-in-request";

const noChange = () => () => {};

export function SignInForm({ destination }: { destination: string }) {
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  // Until the script runs nothing would answer a press: the button waits.
  const isReady = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    setProblem("");
    const status = await trySignIn(String(fields.get("email")), String(fields.get("password")));
    if (status === 200) {
      window.location.assign(destination);
      return;
    }
    setBusy(false);
    setProblem(signInProblem(status));
  }

  return (
    <form method="post" action={signInAddress} onSubmit={submit} className="space-y-4">
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
      <Button
        type="submit"
        look="strong"
        className="w-full"
        disabled={!isReady}
        aria-disabled={isBusy}
      >
        {isBusy ? "Signing in …" : "Sign in"}
      </Button>
      <noscript>
        <p>The desk needs JavaScript. The site itself does not.</p>
      </noscript>
    </form>
  );
}
