import type { Names } from "@/lib/content/blocks/names";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import type { MediaSummary } from "@/lib/content/media/summary";

type Named = { id: string; name: string };

type Known = {
  sections: Named[];
  topics: Named[];
  authors: Named[];
  media: MediaSummary[];
  articles: ArticleSummary[];
};

/** The later of two names counts. */
export function namesOfRecords({ sections, topics, authors, media, articles }: Known): Names {
  const section = new Map(sections.map(({ id, name }) => [id, name]));
  const topic = new Map(topics.map(({ id, name }) => [id, name]));
  const author = new Map(authors.map(({ id, name }) => [id, name]));
  const picture = new Map(media.map(({ id, caption, altText }) => [id, caption || altText]));
  const article = new Map(articles.map(({ id, headline }) => [id, headline]));
  return {
    section: (id) => section.get(id) ?? "Unknown",
    topic: (id) => topic.get(id) ?? "Unknown",
    author: (id) => author.get(id) ?? "Unknown",
    picture: (id) => picture.get(id) ?? "Unknown",
    article: (id) => article.get(id) ?? "Unknown",
  };
}
