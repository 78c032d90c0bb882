// At the reader's measure and type.

/** Variants for the blocks, so that nodes carry no classes. */
export const storyStyle = [
  "min-h-96 pb-24 font-serif text-[1.1875rem]/[1.6] text-ink outline-none",
  "[&_:is(p,h2,li)]:text-wrap",
  "[&>p]:my-[0.9em]",
  "[&>h2]:mt-8 [&>h2]:mb-2 [&>h2]:text-[1.375rem]/[1.3] [&>h2]:font-bold",
  "[&>:is(ul,ol)]:my-[0.9em] [&>*>li]:ms-6 [&>ul]:list-disc [&>ol]:list-decimal [&>*>li]:my-1",
  "[&_a]:text-accent [&_a]:underline [&_a]:decoration-1 [&_a]:underline-offset-2",
  "[&_.ProseMirror-gapcursor]:after:border-ink",
  "[&.is-blank>p]:before:pointer-events-none [&.is-blank>p]:before:float-left",
  "[&.is-blank>p]:before:h-0 [&.is-blank>p]:before:text-ink-soft",
  "[&.is-blank>p]:before:content-['Write_the_story']",
  // A mark takes its block's margin, to stand close to it.
  "[&>.ProseMirror-widget]:mt-[0.9em] [&>.ProseMirror-widget:has(+h2)]:mt-8",
  "[&>.ProseMirror-widget:has(+.react-renderer)]:mt-6",
  // A thin line beside a block where a colleague is.
  "[&>[data-company]+*]:[box-shadow:-4px_0_var(--color-paper),-6px_0_var(--color-good)]",
].join(" ");
