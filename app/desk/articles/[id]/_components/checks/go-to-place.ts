// The way from a finding to the place where it is mended: what is marked by `data-place` beside the
// text, by `data-id` in it, and there by `data-field` for a part of a picture.
import type { Place } from "@/lib/content/checks/finding";

/** Sets the focus where the finding is mended. `focusBlock` is the body editor's. */
export function goToPlace(place: Place, focusBlock: (id: string) => void): void {
  if (place.kind === "block") focusBlock(place.id);
  const marked =
    place.kind === "block"
      ? `[data-id="${CSS.escape(place.id)}"]`
      : `[data-place="${CSS.escape(place.kind === "field" ? place.field : place.kind)}"]`;
  if (place.part !== undefined) focusIn(`${marked} [data-field="${place.part}"]`);
  else if (place.kind !== "block") focusIn(marked);
}

/** What is written in comes before the buttons around it. */
const controls = ["[role=textbox]", "input:not([hidden]), textarea, select", "button, a"];

function focusIn(selector: string): void {
  const marked = document.querySelector<HTMLElement>(selector);
  const within = controls.map((control) => marked?.querySelector<HTMLElement>(control));
  const control = marked?.matches("input, textarea, select") ? marked : within.find(Boolean);
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: "center" });
}
