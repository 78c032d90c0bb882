// What the rules need beside the article's content.
import { destinationsOf, type Destinations } from "@/lib/newsroom/articles/checks/destinations";
import { linkedAddresses } from "@/lib/content/checks/links";
import { mediaIdsOf } from "@/lib/projections/articles/revision";
import { findHold, type Hold } from "@/lib/newsroom/articles/holds";
import type { Content } from "@/lib/content/articles/schema";
import type { Transaction } from "@/lib/base/db";
import { brokenAmong } from "@/lib/newsroom/links/broken";
import { standingOf, type RightsStanding } from "@/lib/content/media/rights";
import { otherUsers } from "@/lib/newsroom/media/uses";
import type { ArticleRule } from "@/lib/content/users/article-rule";
import { articlesThatFit } from "@/lib/projections/articles/article-rule";
import type { Prisma } from "@/prisma/generated/client";

export type PictureFacts = {
  hasFile: boolean;
  caption: string;
  credit: string;
  altText: string;
  isDecorative: boolean;
  isBinned: boolean;
  /** At the time when readers would see it. */
  rights: RightsStanding;
};

export type CheckFacts = {
  /** By id, of the content's pictures. */
  media: ReadonlyMap<string, PictureFacts>;
  /** `takesArticle`: it is not retired, or the article was published in it. */
  section: { name: string; takesArticle: boolean } | null;
  /** The headline of another article that has or had the slug; empty if the user may not read that. */
  slugOwner: string | null;
  destinations: Destinations;
  /** Unresolved notes; null for the whole article. */
  openNotes: readonly { blockId: string | null }[];
  hold: Hold | null;
  brokenAddresses: ReadonlyMap<string, { since: Date; problem: string }>;
};

/** As of `at`, when readers would see it, with the names of others' articles that fit `rule`. `reader`: a transaction or the database. */
export async function factsFor(
  reader: Transaction,
  {
    rule,
    articleId,
    content,
    at,
  }: { rule: ArticleRule; articleId: string; content: Content; at: Date },
): Promise<CheckFacts> {
  const told = articlesThatFit(rule);
  return {
    media: await mediaOf(reader, told, articleId, content, at),
    section: await sectionOf(reader, articleId, content),
    slugOwner: await slugOwnerOf(reader, told, articleId, content),
    destinations: await destinationsOf({ reader, articleId, content, at }),
    openNotes: await reader.note.findMany({
      where: { articleId, answersId: null, resolvedAt: null },
      orderBy: { createdAt: "asc" },
      select: { blockId: true },
    }),
    hold: await findHold(reader, articleId, at),
    brokenAddresses: await brokenAmong(reader, linkedAddresses(content.body)),
  };
}

async function mediaOf(
  reader: Transaction,
  told: Prisma.ArticleWhereInput,
  articleId: string,
  content: Content,
  at: Date,
): Promise<CheckFacts["media"]> {
  const records = await reader.media.findMany({
    where: { id: { in: mediaIdsOf(content) } },
    select: {
      ...{ id: true, fileKey: true, caption: true, credit: true, altText: true },
      ...{ isDecorative: true, binnedAt: true, rights: true, rightsUntil: true },
    },
  });
  const once = records.filter(({ rights }) => rights === "oneTimeUse").map(({ id }) => id);
  const users = once.length === 0 ? new Map() : await otherUsers(reader, told, once, articleId);
  return new Map(
    records.map(({ id, fileKey, binnedAt, rights, rightsUntil, ...words }) => [
      id,
      {
        ...words,
        hasFile: fileKey !== null,
        isBinned: binnedAt !== null,
        rights: standingOf({ rights, rightsUntil }, users.get(id) ?? null, at),
      },
    ]),
  );
}

async function sectionOf(
  reader: Transaction,
  articleId: string,
  { sectionId }: Content,
): Promise<CheckFacts["section"]> {
  if (sectionId === null) return null;
  const section = await reader.section.findUnique({
    where: { id: sectionId },
    select: {
      name: true,
      retiredAt: true,
      // A retired section keeps its published articles and their corrections.
      articles: { where: { id: articleId, liveAt: { not: null } }, select: { id: true } },
    },
  });
  if (section === null) return null;
  const { name, retiredAt, articles } = section;
  return { name, takesArticle: retiredAt === null || articles.length > 0 };
}

async function slugOwnerOf(
  reader: Transaction,
  told: Prisma.ArticleWhereInput,
  articleId: string,
  { slug }: Content,
): Promise<string | null> {
  const owned = { select: { id: true, draft: { select: { headline: true } } } };
  // Separate queries use their keys; one for all would scan every article.
  const owners = [
    await reader.article.findUnique({ where: { slug }, ...owned }),
    (await reader.address.findUnique({ where: { slug }, select: { article: owned } }))?.article,
  ];
  const owner = owners.find((one) => one && one.id !== articleId);
  if (!owner) return null;
  const isTold = (await reader.article.count({ where: { AND: [told, { id: owner.id }] } })) > 0;
  return isTold ? owner.draft.headline : "";
}
