// Gives one answer for a wrong password, an unknown address and a disabled user.
import { useSyncExternalStore, type ReactNode } from "react";
import { signInAddress } from "@/components/desk/sign-in/sign-in-request";
import type { SignIn } from "@/components/desk/sign-in/use-sign-in";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = {
  signIn: SignIn;
  /** The first field has the focus, and the button the page's width. */
  isWholePage?: boolean;
  children?: ReactNode;
};

const noChange = () => () => {};

export function SignInForm({ signIn, isWholePage = false, children }: Props) {
  const { problem, submit, label, isBusy, stopTrying } = signIn;
  // The button waits for the script.
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
        autoFocus={isWholePage}
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
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          look="strong"
          className={isWholePage ? "w-full" : ""}
          disabled={!isReady}
          aria-disabled={isBusy}
        >
          {label}
        </Button>
        {children}
      </div>
    </form>
  );
}
