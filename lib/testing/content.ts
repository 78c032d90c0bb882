// Contents of articles for tests: small ones to change a field of. For tests only.
import type { Block } from "@/lib/content/blocks/kinds";
import type { Content } from "@/lib/content/articles/schema";

/** A paragraph of one unstyled run. */
export function paragraph(id: string, words: string): Block {
  return { id, type: "paragraph", text: [{ text: words }] };
}

/** A related link that finds its target by the headline, unless it is told another target. */
export function relatedLink(
  id: string,
  headline: string,
  target: Extract<Block, { type: "relatedLink" }>["target"] = null,
): Block {
  return { id, type: "relatedLink", label: "Read more", headline, target };
}

/** A picture with its record's own words. */
export function picture(id: string, mediaId: string): Block {
  return { id, type: "picture", mediaId, caption: null, credit: null, altText: null };
}

/** The author of every content here that names no other; `addDraft` of records.ts sees to the record. */
export const writer = { id: "writer", slug: "a-writer", name: "A writer" };

/** A content of one paragraph that may be published once it has a section, with the change made to it. */
export function contentWith(change: Partial<Content> = {}): Content {
  return {
    headline: "Quay opens",
    slug: "quay-opens",
    standfirst: "",
    dateline: "",
    sectionId: null,
    topicIds: [],
    bylines: [{ authorId: writer.id, place: "" }],
    leadPicture: null,
    body: [paragraph("a", "The quay took its first ship on Monday.")],
    ...change,
  };
}
