"use client";
// The second step of signing in: a passkey, a code of an app, or a recovery code.
import { useState, type FormEvent, type ReactNode } from "react";
import { sendForm } from "@/components/desk/forms/send-form";
import { useWaitingAnswer } from "@/components/desk/forms/waiting-answer";
import { PasskeyButton } from "@/components/desk/sign-in/passkey-button";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { formAddress } from "@/lib/web/forms/form-state";

type Props = {
  ways: { passkey: boolean; app: boolean };
  /** The page of the desk that is opened then. */
  next: string;
  isWholePage?: boolean;
  onSignedIn: (goTo: string) => Promise<unknown>;
  /** The password has to be given again. */
  onTooLate: (problem: string) => void;
  children?: ReactNode;
};

export function SecondStep(props: Props) {
  const { ways, next, isWholePage = false, onSignedIn, onTooLate, children } = props;
  const answer = useWaitingAnswer();
  const isAnswered = isWholePage && answer?.form === "sign-in/code";
  const [problem, setProblem] = useState(isAnswered ? answer.state.problems.join(" ") : "");
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    setBusy(true);
    setProblem("");
    const address = formAddress("sign-in/code");
    const { state, isSignedOut } = await sendForm(address, new FormData(form), undefined);
    if (isSignedOut) onTooLate(state.problems.join(" "));
    else if (state.problems.length === 0) await onSignedIn(state.goTo);
    else {
      setProblem(state.problems.join(" "));
      form.reset();
    }
    setBusy(false);
  }

  const hint = ways.app
    ? "The six digits that your app shows now. Without the app: one of your recovery codes."
    : "One of the recovery codes that you kept, in case you have no passkey at hand.";
  return (
    <form
      method="post"
      action={formAddress("sign-in/code")}
      onSubmit={submit}
      className="space-y-4"
    >
      <input type="hidden" name="next" value={next} />
      {ways.passkey && (
        <PasskeyButton
          purpose="signIn"
          fields={{ step: "second", next }}
          label="Use a passkey"
          className={isWholePage ? "w-full" : ""}
          onDone={onSignedIn}
          onProblem={setProblem}
        />
      )}
      <TextField
        label={ways.app ? "Code" : "Recovery code"}
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={100}
        autoFocus
        hint={hint}
      />
      <p role="alert" className="min-h-6 text-accent">
        {problem}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          look="strong"
          className={isWholePage ? "w-full" : ""}
          aria-disabled={isBusy}
        >
          Sign in
        </Button>
        {children}
      </div>
    </form>
  );
}
