"use client";
// The form to sign in with. A wrong password, an unknown address and a disabled user are told alike.
import { getCsrfToken } from "next-auth/react";
import { useState, useSyncExternalStore, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

const noChange = () => () => {};

const signInAddress = "/api/auth/callback/credentials";

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
    setProblem(
      status === 401
        ? "The address or the password is not right."
        : "The server cannot be reached. Try again in a moment.",
    );
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

/**
 * The status of the answer; null if there is none. next-auth's own signIn() leaves the page when the
 * server cannot be reached, and with it what was typed.
 */
async function trySignIn(email: string, password: string): Promise<number | null> {
  const csrfToken = await getCsrfToken();
  if (!csrfToken) return null;
  const answer = await fetch(signInAddress, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  }).catch(() => null);
  return answer?.status ?? null;
}
