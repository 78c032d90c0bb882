// Demo stories name their section, topics, authors and pictures by slug, because ids exist only with the rows.
import type { Block } from "@/lib/content/blocks/kinds";
import type { PictureUse } from "@/lib/content/blocks/picture";
import { emptyFields } from "@/lib/content/fields";
import type { Content } from "@/lib/content/articles/schema";
import type { DemoAuthorSlug } from "@/prisma/seed/authors";
import { inline } from "@/prisma/seed/inline";
import type { DemoPictureName } from "@/prisma/seed/media";
import type { DemoSectionSlug } from "@/prisma/seed/sections";
import type { DemoTopicSlug } from "@/prisma/seed/topics";

type WithoutId<One> = One extends Block ? Omit<One, "id"> : never;

/** A block without an id; a picture is named. */
export type DemoBlock =
  WithoutId<Exclude<Block, { type: "picture" }>> | { type: "picture"; name: DemoPictureName };

export type DemoStory = {
  slug: string;
  headline: string;
  standfirst: string;
  dateline: string;
  section: DemoSectionSlug;
  topics: readonly DemoTopicSlug[];
  bylines: readonly { author: DemoAuthorSlug; place: string }[];
  leadPicture: DemoPictureName;
  /** ISO 8601 with the offset; null for a draft. */
  publishedAt: string | null;
  body: readonly DemoBlock[];
  /** The body that readers had before the correction, and the note. */
  corrected?: { body: readonly DemoBlock[]; at: string; note: string };
};

export type DemoIds = {
  sections: ReadonlyMap<DemoSectionSlug, string>;
  topics: ReadonlyMap<DemoTopicSlug, string>;
  authors: ReadonlyMap<DemoAuthorSlug, string>;
  media: ReadonlyMap<DemoPictureName, string>;
};

export function demoParagraph(line: string): DemoBlock {
  return { type: "paragraph", text: inline(line) };
}

export function demoSubheading(line: string): DemoBlock {
  return { type: "subheading", text: inline(line) };
}

export function demoQuote(line: string, attribution: string): DemoBlock {
  return { type: "quote", text: inline(line), attribution };
}

export function demoList(...lines: string[]): DemoBlock {
  return { type: "list", isOrdered: false, items: lines.map(inline) };
}

export function demoNumberedList(...lines: string[]): DemoBlock {
  return { type: "list", isOrdered: true, items: lines.map(inline) };
}

export function demoPicture(name: DemoPictureName): DemoBlock {
  return { type: "picture", name };
}

/** Its target is the article of that headline, if there is one. */
export function demoRelatedLink(label: "ALSO READ" | "READ MORE", headline: string): DemoBlock {
  return { type: "relatedLink", label, headline, target: null };
}

/** The n-th block has the id `slug-n`. @throws Error if the story names an unknown section, topic, author or picture */
export function storyContent(story: DemoStory, ids: DemoIds): Content {
  return {
    ...emptyFields,
    headline: story.headline,
    slug: story.slug,
    standfirst: story.standfirst,
    dateline: story.dateline,
    sectionId: idOf(ids.sections, story.section),
    topicIds: story.topics.map((topic) => idOf(ids.topics, topic)),
    bylines: story.bylines.map(({ author, place }) => ({
      authorId: idOf(ids.authors, author),
      place,
    })),
    leadPicture: useOf(story.leadPicture, ids),
    body: story.body.map((block, index) => {
      const id = `${story.slug}-${index + 1}`;
      return block.type === "picture"
        ? { id, type: "picture", ...useOf(block.name, ids) }
        : { id, ...block };
    }),
  };
}

/** With the record's own words. */
function useOf(name: DemoPictureName, ids: DemoIds): PictureUse {
  return { mediaId: idOf(ids.media, name), caption: null, credit: null, altText: null };
}

function idOf<Name extends string>(ids: ReadonlyMap<Name, string>, name: Name): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`A demo story names ${name}, which has no row.`);
  return id;
}
