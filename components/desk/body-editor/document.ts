// The body as the editor's document, and back. Pure.
import type { JSONContent } from "@tiptap/core";
import { z } from "zod";
import type { Body } from "@/lib/content/body/body";
import { boxSorts, longestBoxTitle, type InnerBlock } from "@/lib/content/blocks/box";
import { longestLabel, relatedTarget } from "@/lib/content/blocks/related-link";
import type { Block, BlockOf, BlockType } from "@/lib/content/blocks/kinds";
import { contentFromText, textFromContent } from "@/components/desk/body-editor/text-content";
import { embed, embedLimits } from "@/lib/content/blocks/embed";
import { keptHtml } from "@/lib/content/blocks/kept-html";
import { mostGalleryPictures } from "@/lib/content/blocks/gallery";
import { pictureWeights, type PictureUse } from "@/lib/content/blocks/picture";
import {
  chartFromAttrs,
  gridFromNode,
  nodeFromTable,
} from "@/components/desk/body-editor/table-content";
import { listFromNode, nodeFromList } from "@/components/desk/body-editor/list-content";
import { captionsUse, longestRecordingTitle } from "@/lib/content/blocks/recording";
import { recordingFile } from "@/lib/content/recordings/file";
import { longestAttribution } from "@/lib/content/blocks/quote";
import { tableFieldLimits } from "@/lib/content/blocks/table";
import { longestHeadline } from "@/lib/content/blocks/text";
import { factLimits } from "@/lib/content/media/facts";

/** In characters. */
export const fieldLimits = {
  attribution: longestAttribution,
  caption: factLimits.caption,
  credit: factLimits.credit,
  altText: factLimits.altText,
  label: longestLabel,
  headline: longestHeadline,
  site: embedLimits.site,
  title: embedLimits.title,
  author: embedLimits.author,
  boxTitle: longestBoxTitle,
  recordingTitle: longestRecordingTitle,
  ...tableFieldLimits,
} as const;

/**
 * One top-level node for each block. The editor does not take the empty document of an empty body: see
 * `startingDocument`.
 */
export function toDocument(body: Body): JSONContent {
  return { type: "doc", content: body.map(nodeFromBlock) };
}

/**
 * The inverse of `toDocument`, normalised: field texts are trimmed and cut, pictures without a record left out, unknown
 * nodes made paragraphs. Equal documents give equal bodies.
 */
export function fromDocument(document: JSONContent): Body {
  const blocks = (document.content ?? []).map(blockFromNode);
  return withOwnIds(blocks.filter((block) => block !== null));
}

export function nodeFromBlock(block: Block): JSONContent {
  switch (block.type) {
    case "paragraph":
      return { type: block.type, attrs: { id: block.id }, content: contentFromText(block.text) };
    case "subheading":
      return {
        type: block.type,
        attrs: { id: block.id, level: block.level ?? 2 },
        content: contentFromText(block.text),
      };
    case "rule":
      return { type: block.type, attrs: { id: block.id } };
    case "quote":
    case "pullQuote":
      return {
        type: block.type,
        attrs: { id: block.id, attribution: block.attribution },
        content: contentFromText(block.text),
      };
    case "list":
      return nodeFromList(block);
    case "box": {
      const { id, sort, title, blocks } = block;
      return { type: block.type, attrs: { id, sort, title }, content: blocks.map(nodeFromBlock) };
    }
    case "table":
      return nodeFromTable(block);
    case "picture":
    case "gallery":
    case "recording":
    case "embed":
    case "keptHtml":
    case "relatedLink": {
      const { type, ...attrs } = block;
      return { type, attrs };
    }
  }
}

/** The id may be empty. */
type Read = { id: string; attrs: Record<string, unknown>; node: JSONContent };

const readers: { [Type in BlockType]: (read: Read) => BlockOf<Type> | null } = {
  paragraph: ({ id, node }) => ({ id, type: "paragraph", text: textFromContent(node) }),
  subheading: ({ id, attrs, node }) => ({
    ...{ id, type: "subheading", text: textFromContent(node) },
    ...(attrs["level"] === 3 && { level: 3 }),
  }),
  quote: ({ id, attrs, node }) => ({
    ...{ id, type: "quote", text: textFromContent(node) },
    attribution: words(attrs, "attribution"),
  }),
  pullQuote: ({ id, attrs, node }) => ({
    ...{ id, type: "pullQuote", text: textFromContent(node) },
    attribution: words(attrs, "attribution"),
  }),
  rule: ({ id }) => ({ id, type: "rule" }),
  list: ({ id, node }) => listFromNode(id, node),
  box: ({ id, attrs, node }) => ({
    ...{ id, type: "box", sort: boxSorts.find((sort) => sort === attrs["sort"]) ?? "facts" },
    title: cut(attrs["title"], fieldLimits.boxTitle),
    blocks: innerFromNode(node),
  }),
  table: ({ id, attrs, node }) => ({
    ...{ id, type: "table", caption: cut(attrs["caption"], fieldLimits.tableCaption) },
    source: words(attrs, "source"),
    hasHeaderRow: attrs["hasHeaderRow"] === true,
    hasHeaderColumn: attrs["hasHeaderColumn"] === true,
    grid: gridFromNode(node),
    ...optionally("chart", chartFromAttrs(attrs)),
  }),
  picture: ({ id, attrs }) => {
    const use = readUse(attrs);
    return use && { id, type: "picture", ...use, ...weightIn(attrs) };
  },
  gallery: ({ id, attrs }) => ({ id, type: "gallery", pictures: readUses(attrs["pictures"]) }),
  recording: ({ id, attrs }) => {
    const file = recordingFile.safeParse(attrs["file"]);
    if (!file.success) return null;
    return {
      ...{ id, type: "recording", file: file.data },
      title: cut(attrs["title"], fieldLimits.recordingTitle),
      ...{ caption: words(attrs, "caption"), credit: words(attrs, "credit") },
      poster: String(attrs["poster"] ?? "") || null,
      captions: captionsUse.safeParse(attrs["captions"]).data ?? null,
    };
  },
  embed: ({ id, attrs }) => {
    const [address, still] = [attrs["address"], attrs["still"]].map((one) => String(one ?? ""));
    const checked = embed.shape.address.safeParse(address);
    if (!checked.success) return null;
    return {
      ...{ id, type: "embed", address: checked.data, site: words(attrs, "site") },
      ...{ title: words(attrs, "title"), author: words(attrs, "author") },
      ...{ caption: words(attrs, "caption"), still: still || null },
    };
  },
  keptHtml: ({ id, attrs }) => {
    const { success, data } = keptHtml.shape.html.safeParse(attrs["html"]);
    return success ? { id, type: "keptHtml", html: data } : null;
  },
  relatedLink: ({ id, attrs }) => {
    const target = relatedTarget.safeParse(attrs["target"]);
    return {
      ...{ id, type: "relatedLink", label: words(attrs, "label") },
      ...{ headline: words(attrs, "headline"), target: target.success ? target.data : null },
    };
  },
};

function readUse(attrs: Record<string, unknown>): PictureUse | null {
  const mediaId = attrs["mediaId"];
  if (typeof mediaId !== "string" || mediaId === "") return null;
  return {
    ...{ mediaId, caption: override(attrs, "caption") },
    ...{ credit: override(attrs, "credit"), altText: override(attrs, "altText") },
  };
}

/** Each record once, as many as a gallery takes. */
export function readUses(pictures: unknown): PictureUse[] {
  const uses = new Map<string, PictureUse>();
  for (const one of z.array(z.record(z.string(), z.unknown())).catch([]).parse(pictures)) {
    const use = readUse(one);
    if (use && !uses.has(use.mediaId)) uses.set(use.mediaId, use);
  }
  return [...uses.values()].slice(0, mostGalleryPictures);
}

function weightIn(attrs: Record<string, unknown>): Pick<BlockOf<"picture">, "weight"> {
  const weight = pictureWeights.find((one) => one === attrs["weight"]);
  return weight === undefined ? {} : { weight };
}

/** Null if the node cannot be a block. The id may be empty. */
export function blockFromNode(node: JSONContent): Block | null {
  const attrs: Record<string, unknown> = node.attrs ?? {};
  const id = typeof attrs["id"] === "string" && attrs["id"].length <= 64 ? attrs["id"] : "";
  const type = isBlockType(node.type) ? node.type : "paragraph";
  return readers[type]({ id, attrs, node });
}

/** What a box cannot hold is left out; an empty one has an empty paragraph. */
function innerFromNode({ content = [] }: JSONContent): InnerBlock[] {
  const blocks = withOwnIds(content.flatMap((node) => blockFromNode(node) ?? []));
  const inner = blocks.filter(isInnerBlock);
  return inner.length > 0 ? inner : [{ id: "block-1", type: "paragraph", text: [] }];
}

function isInnerBlock(block: Block): block is InnerBlock {
  return block.type === "paragraph" || block.type === "list" || block.type === "picture";
}

function isBlockType(type: string | undefined): type is BlockType {
  return type !== undefined && Object.hasOwn(readers, type);
}

function optionally<Name extends string, Value>(name: Name, value: Value | undefined) {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}

type Field = Exclude<keyof typeof fieldLimits, "tableCaption" | "boxTitle" | "recordingTitle">;

function words(attrs: Record<string, unknown>, name: Field): string {
  return cut(attrs[name], fieldLimits[name]);
}

function override(attrs: Record<string, unknown>, name: Field): string | null {
  return typeof attrs[name] === "string" ? words(attrs, name) : null;
}

function cut(value: unknown, limit: number): string {
  return typeof value === "string" ? value.trim().slice(0, limit).trim() : "";
}

/** The first block with an id keeps it. */
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
