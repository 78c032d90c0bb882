// Fills an empty newsroom with the demo, so that the first look at it is a look at a newspaper.
import { insertArticle } from "@/lib/articles/commands";
import { goLiveUnasked } from "@/lib/articles/publication";
import { hashPassword } from "@/lib/auth/password";
import { db, transaction, type Transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { indexPictures } from "@/lib/media/words";
import { assertDemoAllowed } from "@/lib/users/setup";
import { demoAuthors, type DemoAuthorSlug } from "@/prisma/seed/authors";
import type { DemoPictureName } from "@/prisma/seed/media";
import { placePictures, type MediaRow } from "@/prisma/seed/place-pictures";
import { demoSections, type DemoSectionSlug } from "@/prisma/seed/sections";
import { demoStories } from "@/prisma/seed/stories";
import { contentOf, type DemoIds } from "@/prisma/seed/story";
import { demoUsers } from "@/prisma/seed/users";

/**
 * Seeds the newsroom if it holds no user, article, author, section or picture; otherwise leaves
 * it as it is. All rows are one transaction, and the pictures' files are there before it.
 * @throws InvalidInputError if others than this machine would reach the demo
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
      const content = contentOf(story, ids);
      const article = { content, editor: null, reason: "created", publishedAt } as const;
      const { id, draftId } = await insertArticle(tx, article);
      if (publishedAt === null) continue;
      const revision = { articleId: id, id: draftId, headline: content.headline };
      await goLiveUnasked(tx, revision, publishedAt, "published");
    }
    return "seeded";
  });
}

async function isEmpty(tx: Transaction): Promise<boolean> {
  return (
    (await tx.user.count()) === 0 &&
    (await tx.article.count()) === 0 &&
    (await tx.author.count()) === 0 &&
    (await tx.section.count()) === 0 &&
    (await tx.media.count()) === 0
  );
}

async function insertWhatStoriesName(
  tx: Transaction,
  pictures: ReadonlyMap<DemoPictureName, MediaRow>,
): Promise<DemoIds> {
  await tx.media.createMany({ data: [...pictures.values()] });
  const media = new Map([...pictures].map(([name, { id }]) => [name, id]));
  await indexPictures(tx, [...media.values()]);
  const authors = new Map<DemoAuthorSlug, string>();
  for (const author of demoAuthors) {
    const { id } = await tx.author.create({ data: author, select: { id: true } });
    authors.set(author.slug, id);
  }
  const sections = new Map<DemoSectionSlug, string>();
  for (const [index, section] of demoSections.entries()) {
    const data = { ...section, position: index + 1 };
    const { id } = await tx.section.create({ data, select: { id: true } });
    sections.set(section.slug, id);
  }
  return { media, authors, sections };
}
