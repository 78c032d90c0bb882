// A correction as the feed of corrections has it.
import type { ListedCorrection } from "@/lib/corrections/queries";
import { recordUri } from "@/lib/interchange/feeds/entry";
import type { FeedEntry } from "@/lib/interchange/feeds/feed";
import { escapeHtml } from "@/lib/interchange/feeds/story-html";
import { articlePath, correctionsPath } from "@/lib/site-addresses";

const kinds = {
  typo: "Typo",
  clarification: "Clarification",
  correction: "Correction",
  retraction: "Retraction",
} as const;

/** Leads to the article while readers find it, else to the list of corrections. */
export function correctionEntry(correction: ListedCorrection, siteUrl: string): FeedEntry {
  const { id, kind, text, at, article, isTakenBack } = correction;
  const address = siteUrl + (article ? articlePath(article.slug) : correctionsPath);
  const said = isTakenBack ? `${text} This was taken back: the story stands again.` : text;
  const about =
    article && `<p><a href="${escapeHtml(address)}">${escapeHtml(article.headline)}</a></p>`;
  return {
    id: recordUri(id),
    address,
    title: article ? `${kinds[kind]}: ${article.headline}` : kinds[kind],
    summary: said,
    html: [about, said && `<p>${escapeHtml(said)}</p>`].filter(Boolean).join("\n"),
    publishedAt: at,
    updatedAt: at,
    authors: [],
    categories: [kinds[kind]],
    pictures: [],
  };
}
