export type BlockMark = {
  presence: string | undefined;
  /** Whose words have just come into the block. */
  arrived: string | undefined;
  notes: number;
};

const rowStyle =
  "absolute right-0 bottom-0 flex max-w-full items-end gap-3 font-sans text-xs/4 not-italic text-ink-soft select-none";

/** As tall as a finger, though its line has no height. */
const buttonStyle =
  "relative shrink-0 cursor-pointer text-accent underline decoration-1 underline-offset-2 " +
  "after:absolute after:-inset-x-1.5 after:-inset-y-1 " +
  "focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent";

export function markElement(
  { presence, arrived, notes }: BlockMark,
  onOpenNotes: () => void,
  onLeave: () => void,
): HTMLElement {
  const row = element("div", rowStyle);
  if (presence !== undefined) {
    row.append(element("span", "truncate text-good", hidden("In this block: "), presence));
  }
  if (arrived !== undefined) row.append(element("span", "truncate", arrived));
  if (notes > 0) {
    const words = notes === 1 ? "1 note" : `${notes} notes`;
    const button = element("button", buttonStyle, words, hidden(" on this block"));
    button.type = "button";
    button.addEventListener("click", onOpenNotes);
    button.addEventListener("keydown", (event) => {
      if (event.key === "Escape") onLeave();
    });
    row.append(button);
  }
  const mark = element("div", "relative z-1 h-0", row);
  if (presence !== undefined) mark.dataset["presence"] = "";
  if (arrived !== undefined) mark.dataset["arrived"] = "";
  return mark;
}

function hidden(words: string): HTMLElement {
  return element("span", "sr-only", words);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (HTMLElement | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}
