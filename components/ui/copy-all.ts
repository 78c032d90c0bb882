/** Selects and copies all of a field. Gives a sentence with the result, or with what is left to do. */
export async function copyAll(field: HTMLInputElement | HTMLTextAreaElement): Promise<string> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return "Copied.";
  } catch {
    // Browsers have no clipboard on plain http, and a person may have forbidden it.
    return "It is selected: copy it by Control-C (Command-C).";
  }
}
