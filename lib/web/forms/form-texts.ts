export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

export function formTexts<Name extends string>(
  form: FormData,
  ...names: Name[]
): Record<Name, string> {
  const texts = names.map((name) => [name, textOf(form, name)]);
  return Object.fromEntries(texts) as Record<Name, string>;
}
