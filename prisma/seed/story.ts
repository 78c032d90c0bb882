// Demo stories name their section, topics, authors and pictures by slug, because ids exist only with the rows.
import type { PictureUse } from "@/lib/content/blocks/picture";
import { emptyFields } from "@/lib/content/fields";
import type { Content } from "@/lib/content/articles/schema";
import type { DemoAuthorSlug } from "@/prisma/seed/authors";
import { blockOf, type DemoBlock, type DemoUse } from "@/prisma/seed/demo-blocks";
import type { DemoPictureName } from "@/prisma/seed/media";
import type { DemoSectionSlug } from "@/prisma/seed/sections";
import type { DemoTopicSlug } from "@/prisma/seed/topics";

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
    leadPicture: useOf({ name: story.leadPicture }, ids),
    body: story.body.map((block, index) =>
      blockOf(block, `${story.slug}-${index + 1}`, (use) => useOf(use, ids)),
    ),
  };
}

function useOf({ name, caption, altText }: DemoUse, ids: DemoIds): PictureUse {
  const own = { caption: caption ?? null, credit: null, altText: altText ?? null };
  return { mediaId: idOf(ids.media, name), ...own };
}

function idOf<Name extends string>(ids: ReadonlyMap<Name, string>, name: Name): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`A demo story names ${name}, which has no row.`);
  return id;
}
