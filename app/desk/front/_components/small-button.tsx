// A button among many: small, in the line of its fellows, and its full name for those who do not see where it stands.
import type { ReactNode } from "react";

type Props = {
  /** What comes before what is seen of its name, and after it. */
  before?: string;
  after?: string;
  /** By which the focus finds it again. */
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
