// Names nothing that readers could not find on the site.
import { compareContents } from "@/lib/content/compare/compare-contents";
import type { ComparedPart } from "@/lib/content/compare/comparison";
import type { Names } from "@/lib/content/blocks/names";
import { visibleAt } from "@/lib/projections/articles/visibility";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import { relatedLinksOf } from "@/lib/projections/articles/story";
import { readersRevisionOf } from "@/lib/content/articles/workflow";
import { siteWords } from "@/lib/content/site-words/site-words";
import { now } from "@/lib/base/clock";
import type { Version } from "@/lib/site/corrections/versions";
import { db } from "@/lib/base/db";
import type { Prisma } from "@/prisma/generated/client";

const { comparison } = siteWords;

const withNamed = {
  section: { select: { id: true, name: true } },
  topics: { ...withContent.topics, include: { topic: { select: { id: true, name: true } } } },
  bylines: { ...withContent.bylines, include: { author: { select: { id: true, name: true } } } },
  media: { select: { id: true, caption: true, altText: true } },
} as const satisfies Prisma.RevisionInclude;

type Row = Prisma.RevisionGetPayload<{ include: typeof withNamed }>;

export async function compareVersions(before: Version, after: Version): Promise<ComparedPart[]> {
  const [was, is] = await Promise.all([readVersion(before), readVersion(after)]);
  const names = await namesIn([was, is]);
  return compareContents(contentOf(was), contentOf(is), names).map((part) =>
    part.part.kind === "field" && part.part.field === "slug"
      ? { ...part, name: comparison.address }
      : part,
  );
}

function readVersion({ revisionId }: Version): Promise<Row> {
  return db().revision.findUniqueOrThrow({ where: { id: revisionId }, include: withNamed });
}

async function namesIn(rows: readonly Row[]): Promise<Names> {
  const section = new Map(rows.flatMap((row) => (row.section ? [pair(row.section)] : [])));
  const topic = new Map(rows.flatMap(({ topics }) => topics.map((one) => pair(one.topic))));
  const author = new Map(rows.flatMap(({ bylines }) => bylines.map((one) => pair(one.author))));
  const picture = new Map(
    rows.flatMap(({ media }) =>
      media.map(({ id, caption, altText }) => [id, caption || altText] as const),
    ),
  );
  const article = await headlinesOf(rows);
  return {
    section: (id) => section.get(id) ?? comparison.unknown,
    topic: (id) => topic.get(id) ?? comparison.unknown,
    author: (id) => author.get(id) ?? comparison.unknown,
    picture: (id) => picture.get(id) ?? comparison.unknown,
    article: (id) => article.get(id) ?? comparison.hiddenArticle,
  };
}

function pair({ id, name }: { id: string; name: string }): readonly [string, string] {
  return [id, name];
}

/** Only articles that readers see. */
async function headlinesOf(rows: readonly Row[]): Promise<Map<string, string>> {
  const at = now();
  const ids = rows.flatMap(relatedLinksOf).flatMap(({ target }) => {
    return target && "articleId" in target ? [target.articleId] : [];
  });
  const articles = await db().article.findMany({
    where: { AND: [{ id: { in: [...new Set(ids)] } }, visibleAt(at)] },
    include: { live: { select: { headline: true } }, scheduled: { select: { headline: true } } },
  });
  return new Map(
    articles.flatMap((article) => {
      const shown = readersRevisionOf(article, at);
      return shown ? [[article.id, shown.headline] as const] : [];
    }),
  );
}
