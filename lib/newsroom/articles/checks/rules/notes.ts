import { inBlock, type Rule } from "@/lib/newsroom/articles/checks/rule";

/** One finding for each block with open notes, and one for the whole article. */
export const openNotesRule: Rule = {
  id: "open-notes",
  level: "advice",
  find({ body }, { openNotes }) {
    const blocks = new Set(body.map(({ id }) => id));
    const counts = new Map<string | null, number>();
    for (const { blockId } of openNotes) {
      // A note outlives its block.
      const place = blockId !== null && blocks.has(blockId) ? blockId : null;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return [...counts].map(([blockId, count]) => ({
      words: count === 1 ? "Resolve the open note." : `Resolve the ${count} open notes.`,
      place: blockId === null ? { kind: "notes" } : inBlock(blockId),
    }));
  },
};
