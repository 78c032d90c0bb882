// A small button in a row, with its full name for screen readers.
import type { ReactNode } from "react";

type Props = {
  /** Parts of the name before and after the visible one. */
  before?: string;
  after?: string;
  /** The key by which the focus finds it again. */
  focus: string;
  isOff?: boolean;
  onPress: () => void;
  children: ReactNode;
};

export function SmallButton({ before, after, focus, isOff = false, onPress, children }: Props) {
  return (
    <button
      type="button"
      data-focus={focus}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress();
      }}
      className="min-h-7 scroll-mt-36 px-1 text-sm underline decoration-rule underline-offset-4 hover:decoration-current aria-disabled:cursor-not-allowed aria-disabled:text-ink-soft/70 aria-disabled:no-underline"
    >
      {before && <span className="sr-only">{before} </span>}
      {children}
      {after && <span className="sr-only"> {after}</span>}
    </button>
  );
}
