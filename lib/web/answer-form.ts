// How a form's action answers: what was done, or why not and what was typed.
import { attempt } from "@/lib/web/attempt";
import type { FormState } from "@/lib/web/form-state";

/** The text of a form's field; empty if it has none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The texts of several fields, by their names. */
export function textsOf<Name extends string>(
  form: FormData,
  ...names: Name[]
): Record<Name, string> {
  const texts = names.map((name) => [name, textOf(form, name)]);
  return Object.fromEntries(texts) as Record<Name, string>;
}

/**
 * Does `work`, which gives the sentence for what it has done, and the link if it made one. `typed` is
 * given back if it is refused.
 */
export async function answerForm(
  typed: Record<string, string>,
  work: () => Promise<string | { done: string; link: string }>,
): Promise<FormState> {
  let answer: { done: string; link: string } = { done: "", link: "" };
  const problems = await attempt(async () => {
    const result = await work();
    answer = typeof result === "string" ? { done: result, link: "" } : result;
  });
  return { problems, ...answer, typed: problems.length > 0 ? typed : {} };
}
