// What was typed into a form, in the tab's own storage until it is sent: a page that is loaded again, for whatever
// reason, gives it back. A password is never kept.
import { z } from "zod";
import { formState, freshForm, type FormState } from "@/lib/web/forms/form-state";

const kept = z.object({
  typed: z.record(z.string(), z.string()),
  /** The answer, where the page went before it could be shown. */
  state: formState.nullable(),
});

/** The name that a form's words are kept under: one user's, on one page. */
export function formKey(userId: string | undefined, page: string, form: string): string {
  return `stet-form ${userId ?? ""} ${page} ${form}`;
}

/** The state that a form begins in: what was typed before, and the answer that was not shown yet; null without. */
export function takeKept(key: string): FormState | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  const { data } = kept.safeParse(parsed(text));
  // An answer is shown once. What is of another build's shape is nothing that this page could show.
  keepForm(key, { typed: data?.typed ?? {} });
  return data ? { ...(data.state ?? freshForm), typed: data.typed } : null;
}

/** Keeps what was typed, and the answer while it is not shown; nothing is kept where there is neither. */
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
