import type { Block, BlockOf } from "@/lib/content/blocks/kinds";
import { emptyFields } from "@/lib/content/fields";
import type { Content } from "@/lib/content/articles/schema";

/** One unstyled run. */
export function paragraph(id: string, words: string): Block {
  return { id, type: "paragraph", text: [{ text: words }] };
}

/** Finds its target by the headline unless a target is given. */
export function relatedLink(
  id: string,
  headline: string,
  target: Extract<Block, { type: "relatedLink" }>["target"] = null,
): Block {
  return { id, type: "relatedLink", label: "Read more", headline, target };
}

/** Without words of its own. */
export function picture(id: string, mediaId: string): BlockOf<"picture"> {
  return { id, type: "picture", mediaId, caption: null, credit: null, altText: null };
}

/** Its pictures have no words of their own. */
export function gallery(id: string, ...mediaIds: string[]): Extract<Block, { type: "gallery" }> {
  const words = { caption: null, credit: null, altText: null };
  return { id, type: "gallery", pictures: mediaIds.map((mediaId) => ({ mediaId, ...words })) };
}

/** Of the file of a record that is not there. */
export function recording(id: string, title: string): BlockOf<"recording"> {
  const hash = "ab".repeat(32);
  return {
    ...{
      id,
      type: "recording",
      title,
      caption: "",
      credit: "Quay TV",
      poster: null,
      captions: null,
    },
    file: {
      ...{ id: "recording-1", key: `ab/${hash}.mp4`, byteSize: 3_400_000, seconds: 92.4 },
      ...{ width: 1280, height: 720, hasSound: true },
    },
  };
}

export function embed(id: string, title: string): Extract<Block, { type: "embed" }> {
  const address = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
  return {
    id,
    type: "embed",
    address,
    site: "YouTube",
    title,
    author: "Ann Poe",
    caption: "",
    still: null,
  };
}

export function keptHtml(id: string, html: string): BlockOf<"keptHtml"> {
  return { id, type: "keptHtml", html };
}

/** The author of each content without another; `addDraft` of records.ts adds the record. */
export const writer = { id: "writer", slug: "a-writer", name: "A writer" };

/** One paragraph, publishable once it has a section, with `change` applied. */
export function contentWith(change: Partial<Content> = {}): Content {
  return {
    ...emptyFields,
    headline: "Quay opens",
    slug: "quay-opens",
    bylines: [{ authorId: writer.id, place: "" }],
    body: [paragraph("a", "The quay took its first ship on Monday.")],
    ...change,
  };
}

/** The content with a word more: in the standfirst, in a paragraph, or in a paragraph of its own. */
export function withWord(content: Content, place: number, word: string): Partial<Content> {
  const { body, standfirst } = content;
  const block = body[place % (body.length + 2)];
  if (block?.type === "paragraph") {
    const longer = { ...block, text: [...block.text, { text: ` ${word}` }] };
    return { body: body.map((one) => (one === block ? longer : one)) };
  }
  return place % 2 === 0
    ? { standfirst: `${standfirst} ${word}`.trim() }
    : { body: [...body, paragraph(word, word)] };
}
