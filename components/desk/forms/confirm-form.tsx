"use client";
import { useEffect, useEffectEvent, useState, type FormEvent, type ReactNode } from "react";
import { sendForm } from "@/components/desk/forms/send-form";
import { useWaitingAnswer } from "@/components/desk/forms/waiting-answer";
import { PasskeyButton } from "@/components/desk/sign-in/passkey-button";
import { ProviderLink } from "@/components/desk/sign-in/provider-link";
import { onSignedIn } from "@/components/desk/sign-in/signed-in";
import { useSignInWays } from "@/components/desk/sign-in/ways";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { formAddress } from "@/lib/web/forms/form-state";

type Props = {
  userId: string;
  /** The page that the user goes back to; null beside work that goes on. */
  next: string | null;
  onConfirmed: (goTo: string) => void;
  children?: ReactNode;
};

const address = formAddress("sign-in/confirm");

export function ConfirmForm({ userId, next, onConfirmed, children }: Props) {
  const { hasPasswords, provider } = useSignInWays();
  const answer = useWaitingAnswer();
  const said = answer?.form === "sign-in/confirm" ? answer.state.problems.join(" ") : "";
  const [problem, setProblem] = useState(said);
  const [isBusy, setBusy] = useState(false);

  // The provider leads back to a tab of its own.
  const hear = useEffectEvent((id: string) => {
    if (id === userId) onConfirmed("");
  });
  useEffect(() => (next === null ? onSignedIn(hear) : undefined), [next]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    setBusy(true);
    setProblem("");
    const { state } = await sendForm(address, new FormData(form), userId);
    setBusy(false);
    if (state.problems.length === 0) return onConfirmed(state.goTo);
    form.reset();
    setProblem(state.problems.join(" "));
  }

  return (
    <form method="post" action={address} onSubmit={submit} className="space-y-4">
      <p>
        A change like this asks who you are if you last proved it more than ten minutes ago: an open
        desk does not prove who sits at it.
      </p>
      {provider !== null && (
        <ProviderLink
          words="Confirm with"
          name={provider}
          next={next}
          isConfirmation
          isStrong={!hasPasswords}
        />
      )}
      <input type="hidden" name="next" value={next ?? ""} />
      {hasPasswords && (
        <TextField
          label="Password, or the code of your app"
          name="proof"
          type="password"
          autoComplete="current-password"
          required
          autoFocus
        />
      )}
      <p role="alert" className="min-h-6 text-accent">
        {problem}
      </p>
      <div className="flex flex-wrap gap-3">
        {hasPasswords && (
          <Button type="submit" look="strong" aria-disabled={isBusy}>
            Confirm
          </Button>
        )}
        <PasskeyButton
          purpose="confirmation"
          userId={userId}
          fields={{ next: next ?? "" }}
          label="Use a passkey"
          onDone={onConfirmed}
          onProblem={setProblem}
        />
        {children}
      </div>
    </form>
  );
}
