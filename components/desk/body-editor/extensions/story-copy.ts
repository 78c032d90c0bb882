// What is copied says that it is Stet's own, and has lists within lists as other programs read them.
import { Extension } from "@tiptap/core";
import { DOMSerializer, type Fragment, type Schema } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { outlineOf } from "@/lib/content/blocks/list-levels";

const mark = "data-stet";

/** Other editors mark their copies in the same way as this one's library does, but not with this name. */
export function isFromStory(html: string): boolean {
  return /<[^>]+ data-stet[\s=>]/.test(html);
}

class CopySerializer extends DOMSerializer {
  constructor(schema: Schema) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema));
  }

  /** `target`: of what is within another part, which is copied as it is. */
  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ) {
    const copied = super.serializeFragment(fragment, options, target);
    if (target !== undefined) return copied;
    for (const list of copied.querySelectorAll("ul, ol")) nestItems(list);
    for (const part of copied.children) part.setAttribute(mark, "");
    return copied;
  }
}

/** Items that say how deep they stand go into lists of the items above them. */
function nestItems(list: Element): void {
  const items = [...list.children];
  // A part of a list may begin at any depth.
  const depths = outlineOf(items.map((item) => Number(item.getAttribute("data-depth") ?? 0)));
  const open = [list];
  for (const [index, item] of items.entries()) {
    const depth = depths[index] ?? 0;
    const tag = item.hasAttribute("data-ordered") ? "OL" : "UL";
    open.splice(depth + 1);
    const around = open[depth - 1]?.lastElementChild;
    if (around && open[depth]?.tagName !== tag) {
      open[depth] = item.ownerDocument.createElement(tag);
      around.append(open[depth]);
    }
    open[depth]?.append(item);
  }
}

export const StoryCopy = Extension.create({
  name: "storyCopy",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("storyCopy"),
        props: { clipboardSerializer: new CopySerializer(this.editor.schema) },
      }),
    ];
  },
});
