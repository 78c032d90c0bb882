import { blockTools, type Tool } from "@/components/desk/body-editor/toolbar/tools";

/** Tools that begin a block, by the starts of words of their names and other names. All if nothing is searched. */
export function foundBlockTools(query: string): Tool[] {
  const starts = query.toLowerCase().split(/\s+/).filter(Boolean);
  return blockTools.filter(({ label, block = "" }) => {
    const words = `${label} ${block}`.toLowerCase().split(/\s+/);
    return starts.every((start) => words.some((word) => word.startsWith(start)));
  });
}
