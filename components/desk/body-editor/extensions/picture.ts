// Words that are null are the media record's own.
import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { PictureView } from "@/components/desk/body-editor/views/picture-view";

function words(name: string, attribute: string) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === null ? {} : { [attribute]: attributes[name] },
  };
}

export const PictureNode = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      mediaId: words("mediaId", "data-media-id"),
      caption: words("caption", "data-caption"),
      credit: words("credit", "data-credit"),
      altText: words("altText", "data-alt-text"),
      // Null: as wide as the text.
      weight: words("weight", "data-weight"),
    };
  },
  parseHTML() {
    return [{ tag: "figure[data-media-id]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["figure", mergeAttributes(HTMLAttributes)];
  },
  addNodeView() {
    return ReactNodeViewRenderer(PictureView);
  },
});
