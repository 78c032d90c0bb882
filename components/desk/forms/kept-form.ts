// Keeps what was typed into a form in the tab's storage until it is sent, but never a password.
import { z } from "zod";
import { formState, freshForm, type FormState } from "@/lib/web/forms/form-state";

const kept = z.object({
  typed: z.record(z.string(), z.string()),
  /** An answer that the page could not show yet. */
  state: formState.nullable(),
});

export function formKey(userId: string | undefined, page: string, form: string): string {
  return `stet-form ${userId ?? ""} ${page} ${form}`;
}

export function takeKept(key: string): FormState | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  const { data } = kept.safeParse(parsed(text));
  // An answer is shown once. One of another build's shape cannot be shown.
  keepForm(key, { typed: data?.typed ?? {} });
  return data ? { ...(data.state ?? freshForm), typed: data.typed } : null;
}

export function keepForm(key: string, what: { typed: FormState["typed"]; state?: FormState }) {
  const { typed, state = null } = what;
  if (state === null && Object.keys(typed).length === 0) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify({ typed, state } satisfies z.infer<typeof kept>));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
