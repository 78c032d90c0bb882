// The way from a finding to the place where it is mended.
import type { Place } from "@/lib/articles/checks/finding";

/** What a finding's place can be: marked by `data-place` beside the text, and by `data-id` within it. */
const controls = ":is(input, textarea, select, button, [role=textbox]):not(:disabled)";

/** Sets the focus where the finding is mended. `focusBlock` is the body editor's. */
export function goToPlace(place: Place, focusBlock: (id: string) => void): void {
  if (place.kind === "block") focusBlock(place.id);
  const marked =
    place.kind === "block"
      ? `[data-id="${CSS.escape(place.id)}"]`
      : `[data-place="${CSS.escape(place.field)}"]`;
  if (place.part !== undefined) focusFirst(`${marked} [data-field="${place.part}"] ${controls}`);
  else if (place.kind === "field") focusFirst(`${marked}${controls}, ${marked} ${controls}`);
}

function focusFirst(selector: string): void {
  const control = document.querySelector<HTMLElement>(selector);
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: "center" });
}
