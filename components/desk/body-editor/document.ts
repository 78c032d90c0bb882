// The body of an article as the editor's document, and back. Pure: no editor is needed.
import type { JSONContent } from "@tiptap/core";
import { relatedTarget, type Block, type Body } from "@/lib/content/body/body";
import { contentFromText, textFromContent } from "@/components/desk/body-editor/text-content";

/** The most characters that the fields of a block hold, as the body's schema has it. */
export const fieldLimits = {
  attribution: 300,
  caption: 2_000,
  credit: 300,
  altText: 2_000,
  label: 40,
  headline: 500,
} as const;

/**
 * The editor's document of a body: one top-level node for each block. An empty body gives a
 * document without content, which the editor itself does not take (`startingDocument` does).
 */
export function toDocument(body: Body): JSONContent {
  return { type: "doc", content: body.map(nodeFromBlock) };
}

/**
 * The body of a document. `fromDocument(toDocument(body))` is the body again, its texts
 * normalised. Words of a field are trimmed and cut at the field's limit; a picture that names no
 * record is left out; a node of an unknown kind becomes a paragraph of its words. Blocks without
 * an id of their own get one from their place, so equal documents give equal bodies.
 */
export function fromDocument(document: JSONContent): Body {
  const blocks = (document.content ?? []).map(blockFromNode);
  return withOwnIds(blocks.filter((block) => block !== null));
}

/** The top-level node of one block. */
export function nodeFromBlock(block: Block): JSONContent {
  switch (block.type) {
    case "paragraph":
    case "subheading":
      return { type: block.type, attrs: { id: block.id }, content: contentFromText(block.text) };
    case "quote":
      return {
        type: "quote",
        attrs: { id: block.id, attribution: block.attribution },
        content: contentFromText(block.text),
      };
    case "list":
      return {
        type: "list",
        attrs: { id: block.id, isOrdered: block.isOrdered },
        content: block.items.map((item) => ({
          type: "listItem",
          content: [{ type: "paragraph", content: contentFromText(item) }],
        })),
      };
    case "picture":
    case "relatedLink": {
      const { type, ...attrs } = block;
      return { type, attrs };
    }
  }
}

/** The block of one top-level node, or null where it cannot be one. The id may be empty. */
export function blockFromNode(node: JSONContent): Block | null {
  const attrs: Record<string, unknown> = node.attrs ?? {};
  const id = typeof attrs["id"] === "string" && attrs["id"].length <= 64 ? attrs["id"] : "";
  const words = (name: keyof typeof fieldLimits) => cut(attrs[name], fieldLimits[name]);
  const override = (name: keyof typeof fieldLimits) =>
    typeof attrs[name] === "string" ? words(name) : null;

  switch (node.type) {
    case "subheading":
      return { id, type: "subheading", text: textFromContent(node) };
    case "quote":
      return { id, type: "quote", text: textFromContent(node), attribution: words("attribution") };
    case "list": {
      const items = (node.content ?? []).map(textFromContent);
      return {
        id,
        type: "list",
        isOrdered: attrs["isOrdered"] === true,
        items: items.length > 0 ? items : [[]],
      };
    }
    case "picture": {
      const mediaId = attrs["mediaId"];
      if (typeof mediaId !== "string" || mediaId === "") return null;
      return {
        id,
        type: "picture",
        mediaId,
        caption: override("caption"),
        credit: override("credit"),
        altText: override("altText"),
      };
    }
    case "relatedLink": {
      const target = relatedTarget.safeParse(attrs["target"]);
      return {
        id,
        type: "relatedLink",
        label: words("label"),
        headline: words("headline"),
        target: target.success ? target.data : null,
      };
    }
    default:
      return { id, type: "paragraph", text: textFromContent(node) };
  }
}

function cut(value: unknown, limit: number): string {
  return typeof value === "string" ? value.trim().slice(0, limit).trim() : "";
}

/** The blocks, each with an id that no other has: the first to bear an id keeps it. */
export function withOwnIds(blocks: readonly Block[]): Body {
  const taken = new Set(blocks.map((block) => block.id));
  const seen = new Set<string>();
  return blocks.map((block, index) => {
    if (block.id !== "" && !seen.has(block.id)) {
      seen.add(block.id);
      return block;
    }
    let number = index + 1;
    while (taken.has(`block-${number}`)) number += 1;
    const id = `block-${number}`;
    taken.add(id);
    return { ...block, id };
  });
}
