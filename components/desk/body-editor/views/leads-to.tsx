import { calledBy } from "@/lib/content/articles/headline";
import type { RelatedTarget } from "@/lib/content/blocks/related-link";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import { useArticleOfHeadline } from "@/components/desk/body-editor/views/use-article-of-headline";

/** @param typed the block's headline, which readers see until the article is live */
function toArticle(article: ArticleSummary, typed: string): string {
  const leads = `Leads to \u201c${calledBy(article.headline)}\u201d`;
  if (!article.isLive) return `${leads} (not published, so readers see no link).`;
  if (article.headline === typed.trim()) return `${leads}.`;
  return `${leads}. Readers see that headline, not the one typed here.`;
}

export function LeadsTo({ headline, target }: { headline: string; target: RelatedTarget }) {
  const { articlesById } = useDeskRecords();
  const byHeadline = useArticleOfHeadline(headline, target === null);
  return <p className="font-sans text-xs text-ink-soft">{words()}</p>;

  function words(): string {
    if (target !== null && "address" in target) return `Leads to ${target.address}`;
    if (target !== null) {
      const article = articlesById.get(target.articleId);
      if (!article) return "Leads to an article that cannot be shown here.";
      return toArticle(article, headline);
    }
    if (headline.trim() === "") return "No link: there is no headline yet.";
    if (byHeadline === "looking") return "Looking for an article with this headline\u2026";
    if (byHeadline === "unknown")
      return "Leads to the article with this headline, once there is one.";
    return byHeadline
      ? toArticle(byHeadline, headline)
      : "No link yet: no article has this headline. The link appears once there is one.";
  }
}
