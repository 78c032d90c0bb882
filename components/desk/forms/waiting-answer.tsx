"use client";
// The answer to a form that was sent without scripts.
import { createContext, useContext, type ReactNode } from "react";
import type { FormState } from "@/lib/web/forms/form-state";

type Answer = { form: string; page: string; state: FormState };

const Context = createContext<Answer | null>(null);

type Props = { answer: Answer | null; children: ReactNode };

export function WaitingAnswer({ answer, children }: Props) {
  return <Context value={answer}>{children}</Context>;
}

export function useWaitingAnswer(): Answer | null {
  return useContext(Context);
}
