// A finding's place has `data-place` beside the text, `data-id` in the text, and `data-field` for a part of a picture
// there.
import type { Place } from "@/lib/content/checks/finding";

/** `focusBlock` belongs to the body editor. */
export function goToPlace(place: Place, focusBlock: (id: string) => void): void {
  if (place.kind === "block") focusBlock(place.id);
  const marked =
    place.kind === "block"
      ? `[data-id="${CSS.escape(place.id)}"]`
      : `[data-place="${CSS.escape(place.kind === "field" ? place.field : place.kind)}"]`;
  if (place.part !== undefined) focusIn(`${marked} [data-field="${place.part}"]`);
  else if (place.kind !== "block") focusIn(marked);
}

/** Text fields come before the buttons around them. */
const controls = ["[role=textbox]", "input:not([hidden]), textarea, select", "button, a"];

function focusIn(selector: string): void {
  const marked = document.querySelector<HTMLElement>(selector);
  const folded = marked?.closest("details");
  if (folded) folded.open = true;
  const within = controls.map((control) => marked?.querySelector<HTMLElement>(control));
  const control = marked?.matches("input, textarea, select") ? marked : within.find(Boolean);
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: "center" });
}
