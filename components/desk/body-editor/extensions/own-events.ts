/**
 * What happens in a field or button of a block is its own; all else is the story's, such as a paste over a whole story
 * that begins with the block.
 */
export function isOfField({ event: { target } }: { event: Event }): boolean {
  return target instanceof Element && target.closest("input, textarea, select, button") !== null;
}
