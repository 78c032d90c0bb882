// Tools of one block: one stop for Tab, arrow keys inside.
import { useState, type KeyboardEvent } from "react";

export type BlockTool = {
  label: string;
  isPressed?: boolean;
  isOff?: boolean;
  use: () => void;
};

type Props = { label: string; tools: readonly BlockTool[]; onLeave: () => void };

/** The mouse leaves the caret in the text; the keyboard leaves the focus on the tool. */
export function BlockTools({ label, tools, onLeave }: Props) {
  const [current, setCurrent] = useState(0);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.altKey) return;
    if (by !== 0) {
      const next = (current + by + tools.length) % tools.length;
      event.currentTarget.querySelectorAll("button")[next]?.focus();
    } else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
  }

  return (
    <div
      role="toolbar"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="flex flex-wrap gap-x-4 gap-y-1"
    >
      {tools.map(({ label: name, isPressed, isOff = false, use }, index) => (
        <button
          key={name}
          type="button"
          aria-pressed={isPressed}
          aria-disabled={isOff}
          tabIndex={index === current ? 0 : -1}
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setCurrent(index)}
          onClick={() => !isOff && use()}
          className={
            "min-h-7 cursor-pointer border-b-2 border-transparent font-sans text-xs text-accent " +
            "aria-pressed:border-accent aria-pressed:font-semibold aria-disabled:cursor-default " +
            "aria-disabled:text-ink-soft aria-disabled:opacity-60 " +
            "focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent"
          }
        >
          {name}
        </button>
      ))}
    </div>
  );
}
