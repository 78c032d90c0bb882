"use client";
// What the forms of a page know besides their fields: for whom they write, and the answer that waits for one of them.
import { createContext, useContext, type ReactNode } from "react";
import type { FormState } from "@/lib/web/forms/form-state";

type OfPage = {
  /** Who is signed in; null if nobody is. */
  user: { id: string; name: string } | null;
  /** The answer to a form that was sent without scripts: the page that it stands on, and its name. */
  answer: { form: string; page: string; state: FormState } | null;
};

const Context = createContext<OfPage>({ user: null, answer: null });

export function FormsOfPage({ children, ...ofPage }: OfPage & { children: ReactNode }) {
  return <Context value={ofPage}>{children}</Context>;
}

export function useFormsOfPage(): OfPage {
  return useContext(Context);
}
