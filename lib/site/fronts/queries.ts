import { cardOf, cardRevision, type ArticleCard } from "@/lib/site/articles/cards";
import { firstShown, visibleAt } from "@/lib/projections/articles/visibility";
import { readersRevisionOf } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import {
  chosenIds,
  mostInRow,
  topCount,
  withRowsOf,
  type Arrangement,
} from "@/lib/content/fronts/arrangement";
import { fillFront, type Newest } from "@/lib/content/fronts/filling";
import { arrangementOf, listBegun } from "@/lib/newsroom/fronts/standing";
import { listLatest } from "@/lib/site/listings/listings";
import { site } from "@/lib/content/listings/listing";
import { listOpenSections, type SectionSummary } from "@/lib/site/sections/queries";

export type Front = {
  lead: ArticleCard | null;
  secondary: ArticleCard[];
  /** Without empty sections. No article stands on the front twice. */
  sections: { section: SectionSummary; articles: ArticleCard[] }[];
};

/** Reads as many rows as it shows, however many articles there are. */
export async function getFront(): Promise<Front> {
  const at = now();
  const [standing] = await listBegun(db(), at, 1);
  return frontOf(arrangementOf(standing), at);
}

export async function frontOf(content: Arrangement, at: Date): Promise<Front> {
  const sections = await listOpenSections();
  const arranged = withRowsOf(content, sections);
  const chosen = chosenIds(arranged);
  const [visible, newest] = await Promise.all([
    listVisible(chosen, at),
    // The top may take as many of a section's newest as it has slots.
    listNewest(arranged, { top: topCount, row: topCount + mostInRow, exceptIds: chosen }),
  ]);
  const filled = fillFront(arranged, byId(visible), newest);
  const [lead = null, ...secondary] = filled.top.filter((card) => card !== null);
  return {
    lead,
    secondary,
    sections: filled.rows.flatMap(({ sectionId, slots }) => {
      const section = sections.find(({ id }) => id === sectionId);
      const articles = slots.filter((card) => card !== null);
      return section && articles.length > 0 ? { section, articles } : [];
    }),
  };
}

export async function listNewest(
  { rows }: Arrangement,
  { top, row, exceptIds = [] }: { top: number; row: number; exceptIds?: readonly string[] },
): Promise<Newest<ArticleCard>> {
  const [ofSite, ...ofSections] = await Promise.all([
    listLatest(site, { limit: top, exceptIds }),
    ...rows.map(async ({ sectionId }) => {
      const place = { kind: "section", id: sectionId } as const;
      return [sectionId, await listLatest(place, { limit: row, exceptIds })] as const;
    }),
  ]);
  return { site: ofSite, sections: new Map(ofSections) };
}

export async function listVisible(ids: readonly string[], at: Date): Promise<ArticleCard[]> {
  if (ids.length === 0) return [];
  const articles = await db().article.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleAt(at)] },
    include: { live: cardRevision, scheduled: cardRevision },
  });
  return articles.flatMap((article) => {
    const { id, revisedAt, publishedAt, scheduledAt } = article;
    const shown = readersRevisionOf(article, at);
    if (shown === null) return [];
    return cardOf(
      { id, revisedAt, publishedAt: firstShown(publishedAt, scheduledAt ?? at) },
      shown,
    );
  });
}

export function byId<Article extends { id: string }>(
  articles: readonly Article[],
): Map<string, Article> {
  return new Map(articles.map((article) => [article.id, article]));
}
