import type { StoryBlock } from "@/lib/content/articles/story";
import { siteWords } from "@/lib/content/site-words/site-words";

type Props = { block: Extract<StoryBlock, { type: "keptHtml" }> };

/** What is wider than the column scrolls within it. */
export function KeptHtmlBlock({ block: { html } }: Props) {
  if (html === "") return null;
  const isWide = /<(?:table|pre)\b/.test(html);
  const scroller = { role: "region", tabIndex: 0, "aria-label": siteWords.article.keptHtml };
  return (
    <div
      dir="auto"
      {...(isWide && scroller)}
      className="kept-html"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
