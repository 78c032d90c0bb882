import { randomUUID } from "node:crypto";
import { insertArticle } from "@/lib/newsroom/articles/commands";
import { indexDraft } from "@/lib/projections/articles/draft-words";
import { goLiveUnasked } from "@/lib/newsroom/articles/publication";
import type { Content } from "@/lib/content/articles/schema";
import { insertRevision } from "@/lib/newsroom/articles/writes";
import { hashPassword } from "@/lib/newsroom/users/password";
import { approvedChange } from "@/lib/newsroom/corrections/record";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { indexPictures } from "@/lib/projections/media/words";
import { textKey } from "@/lib/base/search-text/text-key";
import { assertDemoAllowed } from "@/lib/newsroom/users/setup";
import { demoAuthors, type DemoAuthorSlug } from "@/prisma/seed/authors";
import { pinLead } from "@/prisma/seed/front";
import type { DemoPictureName } from "@/prisma/seed/media";
import { placePictures, type MediaRow } from "@/prisma/seed/place-pictures";
import { demoSections, type DemoSectionSlug } from "@/prisma/seed/sections";
import { demoStories } from "@/prisma/seed/stories";
import { storyContent, type DemoIds } from "@/prisma/seed/story";
import { demoTopics, type DemoTopicSlug } from "@/prisma/seed/topics";
import { demoUsers } from "@/prisma/seed/users";
import { everyArticle } from "@/lib/content/users/scope";

/**
 * Seeds a newsroom without users, articles, authors, sections, topics and pictures. All rows are one transaction, after
 * the pictures' files. @throws InvalidInputError if another machine could reach the demo
 */
export async function seedIfEmpty(): Promise<"seeded" | "kept"> {
  if (!(await isEmpty(db()))) return "kept";
  assertDemoAllowed(env().siteUrl);
  const pictures = await placePictures();
  const users = await Promise.all(
    demoUsers.map(async ({ password, ...user }) => ({
      ...user,
      passwordHash: await hashPassword(password),
      hasDemoPassword: true,
    })),
  );
  return transaction(async (tx) => {
    // Asked again: only from here on can nobody else fill the newsroom.
    if (!(await isEmpty(tx))) return "kept";
    await tx.user.createMany({ data: users });
    const ids = await insertWhatStoriesName(tx, pictures);
    for (const story of [...demoStories].reverse()) {
      const publishedAt = story.publishedAt === null ? null : new Date(story.publishedAt);
      const { corrected } = story;
      const content = storyContent(corrected ? { ...story, body: corrected.body } : story, ids);
      const article = { content, editor: null, reason: "created", publishedAt } as const;
      const { id, draftId } = await insertArticle(tx, article);
      if (publishedAt === null) continue;
      const revision = { articleId: id, id: draftId, headline: content.headline };
      await goLiveUnasked(tx, revision, publishedAt, "published");
      if (corrected) await correct(tx, id, storyContent(story, ids), corrected);
    }
    await pinLead(tx);
    return "seeded";
  });
}

/** Publishes the article as it is now over what readers had, as the demo's editor would have done at the time. */
async function correct(
  tx: Transaction,
  articleId: string,
  content: Content,
  { at, note }: { at: string; note: string },
): Promise<void> {
  const editor = await tx.user.findFirstOrThrow({ where: { role: "editor" } });
  const change = approvedChange({ ...editor, scope: everyArticle }, { change: "correction", note });
  const revision = { id: randomUUID(), articleId, number: 2, content, editorId: editor.id };
  await insertRevision(tx, { ...revision, reason: "saved" });
  const draft = { draftId: revision.id, savedById: editor.id };
  await tx.article.update({ where: { id: articleId }, data: draft });
  await indexDraft(tx, articleId);
  const { headline } = content;
  await goLiveUnasked(tx, { ...revision, headline }, new Date(at), "published", change);
}

async function isEmpty(tx: Transaction): Promise<boolean> {
  return (
    (await tx.user.count()) === 0 &&
    (await tx.article.count()) === 0 &&
    (await tx.author.count()) === 0 &&
    (await tx.section.count()) === 0 &&
    (await tx.topic.count()) === 0 &&
    (await tx.media.count()) === 0
  );
}

const withKey = <Named extends { name: string }>(one: Named) => ({
  ...{ ...one, nameKey: textKey(one.name) },
});

async function insertWhatStoriesName(
  tx: Transaction,
  pictures: ReadonlyMap<DemoPictureName, MediaRow>,
): Promise<DemoIds> {
  await tx.media.createMany({ data: [...pictures.values()] });
  const media = new Map([...pictures].map(([name, { id }]) => [name, id]));
  await indexPictures(tx, [...media.values()]);
  const authors = new Map<DemoAuthorSlug, string>();
  for (const author of demoAuthors) {
    const { id } = await tx.author.create({ data: withKey(author), select: { id: true } });
    authors.set(author.slug, id);
  }
  const sections = new Map<DemoSectionSlug, string>();
  for (const [index, section] of demoSections.entries()) {
    const data = { ...section, position: index + 1 };
    const { id } = await tx.section.create({ data, select: { id: true } });
    sections.set(section.slug, id);
  }
  const topics = new Map<DemoTopicSlug, string>();
  for (const topic of demoTopics) {
    const { id } = await tx.topic.create({ data: withKey(topic), select: { id: true } });
    topics.set(topic.slug, id);
  }
  return { media, authors, sections, topics };
}
