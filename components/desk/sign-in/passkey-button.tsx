"use client";
import { useState, useSyncExternalStore } from "react";
import { sendForm } from "@/components/desk/forms/send-form";
import { askPasskey, hasPasskeys } from "@/components/desk/sign-in/ask-passkey";
import { Button } from "@/components/ui/button";
import { formAddress } from "@/lib/web/forms/form-state";

type Props = {
  purpose: "signIn" | "confirmation";
  /** What is sent with the passkey. */
  fields?: Record<string, string>;
  /** The user of an open page. */
  userId?: string;
  label: string;
  className?: string;
  onDone: (goTo: string) => void;
  onProblem: (problem: string) => void;
};

const noChange = () => () => {};

/** Missing where the browser has no passkeys, or no script runs. */
export function PasskeyButton(props: Props) {
  const { purpose, fields = {}, userId, label, className, onDone, onProblem } = props;
  const isOffered = useSyncExternalStore(noChange, hasPasskeys, () => false);
  const [isBusy, setBusy] = useState(false);

  async function press() {
    if (isBusy) return;
    setBusy(true);
    onProblem("");
    const { answer, problem } = await askPasskey(purpose, userId);
    if (answer === null) onProblem(problem);
    else await send(answer);
    setBusy(false);
  }

  async function send(answer: string) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, answer })) form.append(name, value);
    const name = purpose === "signIn" ? "sign-in/passkey" : "sign-in/confirm";
    const { state } = await sendForm(formAddress(name), form, userId);
    if (state.problems.length > 0) onProblem(state.problems.join(" "));
    else onDone(state.goTo);
  }

  if (!isOffered) return null;
  return (
    <Button onClick={press} aria-disabled={isBusy} className={className}>
      {label}
    </Button>
  );
}
