"use client";
import { useState, type FormEvent, type ReactNode } from "react";
import { sendForm } from "@/components/desk/forms/send-form";
import { useWaitingAnswer } from "@/components/desk/forms/waiting-answer";
import { PasskeyButton } from "@/components/desk/sign-in/passkey-button";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { formAddress } from "@/lib/web/forms/form-state";

type Props = {
  userId: string;
  /** The page that the user goes back to. */
  next: string;
  onConfirmed: (goTo: string) => void;
  children?: ReactNode;
};

const address = formAddress("sign-in/confirm");

export function ConfirmForm({ userId, next, onConfirmed, children }: Props) {
  const answer = useWaitingAnswer();
  const said = answer?.form === "sign-in/confirm" ? answer.state.problems.join(" ") : "";
  const [problem, setProblem] = useState(said);
  const [isBusy, setBusy] = useState(false);

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
        A change like this asks for your password if you last gave it more than ten minutes ago: an
        open desk does not prove who sits at it.
      </p>
      <input type="hidden" name="next" value={next} />
      <TextField
        label="Password, or the code of your app"
        name="proof"
        type="password"
        autoComplete="current-password"
        required
        autoFocus
      />
      <p role="alert" className="min-h-6 text-accent">
        {problem}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="strong" aria-disabled={isBusy}>
          Confirm
        </Button>
        <PasskeyButton
          purpose="confirmation"
          userId={userId}
          fields={{ next }}
          label="Use a passkey"
          onDone={onConfirmed}
          onProblem={setProblem}
        />
        {children}
      </div>
    </form>
  );
}
