// The texts of a form that was sent.

/** The text of a form's field; empty if it has none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The texts of several fields, by their names. */
export function formTexts<Name extends string>(
  form: FormData,
  ...names: Name[]
): Record<Name, string> {
  const texts = names.map((name) => [name, textOf(form, name)]);
  return Object.fromEntries(texts) as Record<Name, string>;
}
