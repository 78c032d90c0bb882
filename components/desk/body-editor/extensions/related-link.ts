import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { relatedTarget, type RelatedTarget } from "@/lib/content/blocks/related-link";
import { RelatedLinkView } from "@/components/desk/body-editor/views/related-link-view";

function targetFrom(element: HTMLElement): RelatedTarget {
  const articleId = element.getAttribute("data-article-id");
  const address = element.getAttribute("data-address");
  const target = relatedTarget.safeParse(articleId === null ? { address } : { articleId });
  return target.success ? target.data : null;
}

function targetAttributes(target: RelatedTarget): Record<string, string> {
  if (target === null) return {};
  return "articleId" in target
    ? { "data-article-id": target.articleId }
    : { "data-address": target.address };
}

export const RelatedLink = Node.create({
  name: "relatedLink",
  group: "block",
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      label: {
        default: "",
        parseHTML: (element) => element.getAttribute("data-label") ?? "",
        renderHTML: (attributes) => ({ "data-label": attributes["label"] }),
      },
      headline: {
        default: "",
        parseHTML: (element) => element.getAttribute("data-headline") ?? "",
        renderHTML: (attributes) => ({ "data-headline": attributes["headline"] }),
      },
      target: {
        default: null,
        parseHTML: targetFrom,
        renderHTML: (attributes) => {
          const target = relatedTarget.safeParse(attributes["target"]);
          return target.success ? targetAttributes(target.data) : {};
        },
      },
    };
  },
  parseHTML() {
    return [{ tag: "aside[data-related-link]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["aside", mergeAttributes(HTMLAttributes, { "data-related-link": "" })];
  },
  addNodeView() {
    return ReactNodeViewRenderer(RelatedLinkView);
  },
});
