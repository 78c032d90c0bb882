"use client";
// A form of the desk: it works without JavaScript, says what came of it, and keeps what was typed if that is refused.
import { useActionState, type ReactNode } from "react";
import { FormAnswer } from "@/components/desk/form-answer";
import { freshForm, type FormState } from "@/lib/web/form-state";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  className?: string;
  /** The fields and buttons; as a function of what was typed where something can be. */
  children: ReactNode | ((typed: Record<string, string>) => ReactNode);
};

export function ActionForm({ action, className = "space-y-4", children }: Props) {
  const [state, act, isBusy] = useActionState(action, freshForm);
  return (
    <form
      action={act}
      aria-busy={isBusy}
      className={className}
      onSubmit={(event) => {
        // A double click asks once.
        if (isBusy) event.preventDefault();
      }}
    >
      {typeof children === "function" ? children(state.typed) : children}
      <FormAnswer state={state} />
    </form>
  );
}
