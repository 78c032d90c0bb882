export const labelStyle = "mb-1 block font-sans text-xs text-ink-soft";

export const fieldStyle =
  "block w-full scroll-mt-24 rounded-none border-0 border-b border-rule bg-transparent " +
  "min-h-7 px-0 py-0.5 font-sans " +
  "text-sm text-ink placeholder:text-ink-soft [&[readonly]]:border-transparent " +
  "focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent";

export const smallButtonStyle =
  "inline-flex min-h-6 scroll-mt-24 cursor-pointer items-center font-sans text-xs text-accent underline decoration-1 underline-offset-2 " +
  "focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent";
