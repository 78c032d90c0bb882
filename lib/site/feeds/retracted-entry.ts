import type { RetractedArticle } from "@/lib/site/corrections/retracted";
import { linesHtml } from "@/lib/site/feeds/correction-html";
import { recordUri } from "@/lib/site/feeds/entry";
import type { FeedEntry } from "@/lib/site/feeds/feed";
import { siteWords } from "@/lib/content/site-words/site-words";
import { articlePath } from "@/lib/base/site-addresses";
import { publicationDate } from "@/lib/base/site-time";

/** Has the id of the article, so that a feed reader shows the notice in its place. */
export function retractedEntry(article: RetractedArticle, siteUrl: string): FeedEntry {
  const { id, slug, headline, publishedAt, retractedAt, retraction } = article;
  const notice = siteWords.retraction.notice(publicationDate(retractedAt)).join("");
  return {
    id: recordUri(id),
    address: siteUrl + articlePath(slug),
    title: siteWords.retraction.title(headline),
    summary: `${notice} ${retraction}`.trim(),
    html: `<p><strong>${linesHtml(notice)}</strong></p>\n<p>${linesHtml(retraction)}</p>`,
    publishedAt,
    updatedAt: retractedAt,
    authors: [],
    categories: [],
    pictures: [],
  };
}
