/**
 * Texts by name; a box is "on" or empty. Leaves out passwords and hidden fields, except those marked `data-kept`, which
 * say what the others began from.
 */
export function typedIn(form: HTMLFormElement): Record<string, string> {
  const typed: Record<string, string> = {};
  const kept: Record<string, string> = {};
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement && field.value !== field.defaultValue) {
      typed[field.name] = field.value;
    } else if (field instanceof HTMLSelectElement) {
      const first = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
      if (field.value !== first?.value) typed[field.name] = field.value;
    } else if (field instanceof HTMLInputElement) {
      if (field.dataset["kept"] !== undefined) kept[field.name] = field.value;
      else readInput(field, typed);
    }
  }
  return Object.keys(typed).length > 0 ? { ...typed, ...kept } : {};
}

function readInput(field: HTMLInputElement, typed: Record<string, string>): void {
  switch (field.type) {
    case "hidden":
    case "password":
    case "file":
      return;
    case "checkbox":
      if (field.checked !== field.defaultChecked) typed[field.name] = field.checked ? "on" : "";
      return;
    case "radio":
      if (field.checked && !field.defaultChecked) typed[field.name] = field.value;
      return;
    default:
      if (field.value !== field.defaultValue) typed[field.name] = field.value;
  }
}
