import type { ListedCorrection } from "@/lib/site/corrections/queries";
import { recordUri } from "@/lib/site/feeds/entry";
import type { FeedEntry } from "@/lib/site/feeds/feed";
import { linesHtml } from "@/lib/site/feeds/correction-html";
import { escapeHtml } from "@/lib/site/feeds/story-html";
import { siteWords } from "@/lib/content/site-words/site-words";
import { articlePath, correctionsPath } from "@/lib/base/site-addresses";
import type { RetractedArticle } from "@/lib/site/corrections/retracted";
import { publicationDate } from "@/lib/base/site-time";

/** Links to the article while readers find it, else to the list of corrections. */
export function correctionEntry(correction: ListedCorrection, siteUrl: string): FeedEntry {
  const { id, kind, text, at, article, isTakenBack } = correction;
  const named = siteWords.corrections.kinds[kind];
  const address = siteUrl + (article ? articlePath(article.slug) : correctionsPath);
  const said = isTakenBack ? `${text} ${siteWords.feeds.takenBack}` : text;
  const about =
    article && `<p><a href="${escapeHtml(address)}">${escapeHtml(article.headline)}</a></p>`;
  return {
    id: recordUri(id),
    address,
    title: article ? siteWords.feeds.correctionTitle(named, article.headline) : named,
    summary: said,
    html: [about, said && `<p>${linesHtml(said)}</p>`].filter(Boolean).join("\n"),
    publishedAt: at,
    updatedAt: at,
    authors: [],
    categories: [named],
    ...{ pictures: [], recordings: [] },
  };
}

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
    ...{ pictures: [], recordings: [] },
  };
}
