/** Selects all that is in a field and copies it; gives a sentence that says whether it was, or what is left to do. */
export async function copyAll(field: HTMLInputElement | HTMLTextAreaElement): Promise<string> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return "Copied.";
  } catch {
    // Plain http of another machine has no clipboard, and a person may have forbidden it.
    return "It is selected: copy it by Control-C (Command-C).";
  }
}
