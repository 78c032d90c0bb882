"use client";
// The form to sign in with. A wrong password, an unknown address and a disabled user are told alike.
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { findSignedInUserId, signInAddress } from "@/components/desk/sign-in-request";
import { tellSignedIn } from "@/components/desk/signed-in";
import { useSignIn } from "@/components/desk/use-sign-in";

const noChange = () => () => {};

export function SignInForm({ destination }: { destination: string }) {
  const { problem, submit, label, isBusy, stopTrying } = useSignIn(async () => {
    const userId = await findSignedInUserId();
    if (userId !== null) tellSignedIn(userId);
    window.location.assign(destination);
    return "";
  });
  // Until the script runs nothing would answer a press: the button waits.
  const isReady = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );

  return (
    <form
      method="post"
      action={signInAddress}
      onSubmit={submit}
      onInput={stopTrying}
      className="space-y-4"
    >
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
        {label}
      </Button>
      <noscript>
        <p>The desk needs JavaScript. The site itself does not.</p>
      </noscript>
    </form>
  );
}
