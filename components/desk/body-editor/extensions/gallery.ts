import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { readUses } from "@/components/desk/body-editor/document";
import { GalleryView } from "@/components/desk/body-editor/views/gallery-view";

/** Its pictures are one attribute: a list of uses. */
export const Gallery = Node.create({
  name: "gallery",
  group: "block",
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      pictures: {
        default: [],
        parseHTML: (element) => readUses(readJson(element.getAttribute("data-gallery"))),
        renderHTML: ({ pictures }) => ({ "data-gallery": JSON.stringify(pictures) }),
      },
    };
  },
  parseHTML() {
    return [{ tag: "figure[data-gallery]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["figure", mergeAttributes(HTMLAttributes)];
  },
  addNodeView() {
    return ReactNodeViewRenderer(GalleryView);
  },
});

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
}
