// Gives one answer for a wrong password, an unknown address and a disabled user. The second step takes its place.
import type { ReactNode } from "react";
import { PasskeyButton } from "@/components/desk/sign-in/passkey-button";
import { ProviderLink } from "@/components/desk/sign-in/provider-link";
import { SecondStep } from "@/components/desk/sign-in/second-step";
import type { SignIn } from "@/components/desk/sign-in/use-sign-in";
import { useSignInWays } from "@/components/desk/sign-in/ways";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { formAddress } from "@/lib/web/forms/form-state";

type Props = {
  signIn: SignIn;
  /** The page that a browser without scripts goes to then. */
  next?: string;
  /** The first field has the focus, and the button the page's width. */
  isWholePage?: boolean;
  /** Given back after a refusal without scripts. */
  email?: string;
  children?: ReactNode;
};

export function SignInForm(props: Props) {
  const { hasPasswords, provider } = useSignInWays();
  const { isWholePage = false, signIn, children, next = "/desk" } = props;
  // The second step of a password takes the place of all else.
  const isBegun = signIn.ways !== null;
  return (
    <>
      {!isBegun && provider !== null && (
        <ProviderLink
          words="Sign in with"
          name={provider}
          next={isWholePage ? next : null}
          isStrong={!hasPasswords}
        />
      )}
      {hasPasswords ? (
        <PasswordForm {...props} />
      ) : (
        <>
          <p role="alert" className="min-h-6 text-accent">
            {signIn.problem}
          </p>
          <div className="flex flex-wrap gap-3">{children}</div>
        </>
      )}
    </>
  );
}

function PasswordForm({ signIn, next = "/desk", isWholePage = false, email, children }: Props) {
  const { problem, setProblem, submit, label, isBusy, stopTrying, ways, goOn, begin } = signIn;
  if (ways !== null) {
    return (
      <SecondStep {...{ ways, next, isWholePage }} onSignedIn={goOn} onTooLate={begin}>
        {children}
      </SecondStep>
    );
  }
  const width = isWholePage ? "w-full" : "";
  return (
    <form
      method="post"
      action={formAddress("sign-in/password")}
      onSubmit={submit}
      onInput={stopTrying}
      className="space-y-4"
    >
      <input type="hidden" name="next" value={next} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus={isWholePage}
        defaultValue={email}
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
        <Button type="submit" look="strong" className={width} aria-disabled={isBusy}>
          {label}
        </Button>
        <PasskeyButton
          purpose="signIn"
          fields={{ next }}
          label="Use a passkey"
          className={width}
          onDone={goOn}
          onProblem={setProblem}
        />
        {children}
      </div>
    </form>
  );
}
