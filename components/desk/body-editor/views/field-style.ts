// How the fields inside blocks look: a quiet line to write on, the label above it.
export const labelStyle = "block font-sans text-xs text-ink-soft";

export const fieldStyle =
  "block w-full rounded-none border-0 border-b border-rule bg-transparent px-0 py-1 font-sans " +
  "text-sm text-ink placeholder:text-ink-soft read-only:border-transparent " +
  "focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent";

export const smallButtonStyle =
  "inline-flex min-h-6 cursor-pointer items-center font-sans text-xs text-accent underline decoration-1 underline-offset-2 " +
  "focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent";
