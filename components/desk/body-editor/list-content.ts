// A list as the editor's nodes, and back. Lists within it are items that say how deep they stand.
import type { JSONContent } from "@tiptap/core";
import { levelsOf, listWith, type List } from "@/lib/content/blocks/list";
import type { ItemLevel } from "@/lib/content/blocks/list-levels";
import { contentFromText, textFromContent } from "@/components/desk/body-editor/text-content";

export function nodeFromList(list: List): JSONContent {
  const levels = levelsOf(list);
  return {
    type: "list",
    attrs: { id: list.id, isOrdered: list.isOrdered },
    content: list.items.map((item, index) => ({
      type: "listItem",
      attrs: levels[index] ?? { depth: 0, isOrdered: false },
      content: [{ type: "paragraph", content: contentFromText(item) }],
    })),
  };
}

/** One without items has an empty one. */
export function listFromNode(id: string, { attrs, content = [] }: JSONContent): List {
  const items: JSONContent[] = content.length > 0 ? content : [{}];
  return listWith(
    { id, type: "list", isOrdered: attrs?.["isOrdered"] === true, items: [] },
    items.map(textFromContent),
    items.map(levelFrom),
  );
}

function levelFrom({ attrs }: JSONContent): ItemLevel {
  const depth: unknown = attrs?.["depth"];
  return typeof depth === "number" && depth > 0
    ? { depth, isOrdered: attrs?.["isOrdered"] === true }
    : null;
}
