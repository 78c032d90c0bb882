// The front page: the newest story leads, the next stand beside it, each section has a row of its own.
import type { ArticleCard } from "@/lib/articles/cards";
import { listLatest } from "@/lib/listings/listings";
import { site } from "@/lib/listings/place";
import { listOpenSections, type SectionSummary } from "@/lib/sections/queries";

export type Front = {
  lead: ArticleCard | null;
  secondary: ArticleCard[];
  /** Only sections with something to show. No article stands on the front twice. */
  sections: { section: SectionSummary; articles: ArticleCard[] }[];
};

const secondaryCount = 3;
const sectionCount = 4;

export async function getFront(): Promise<Front> {
  const [lead = null, ...secondary] = await listLatest(site, { limit: 1 + secondaryCount });
  const shown = [lead, ...secondary].flatMap((card) => card?.id ?? []);
  const rows = await Promise.all(
    (await listOpenSections()).map(async (section) => ({
      section,
      articles: await listLatest(
        { kind: "section", id: section.id },
        { exceptIds: shown, limit: sectionCount },
      ),
    })),
  );
  return { lead, secondary, sections: rows.filter(({ articles }) => articles.length > 0) };
}
