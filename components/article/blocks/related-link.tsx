import type { StoryBlock } from "@/lib/content/articles/story";
import { siteWords } from "@/lib/content/site-words/site-words";

type Props = {
  block: Extract<StoryBlock, { type: "relatedLink" }>;
  /** On the desk alone. */
  showDead: boolean;
};

export function RelatedLinkBlock({ block: { label, headline, href }, showDead }: Props) {
  if (!href && !(showDead && (headline || label))) return null;
  return (
    <p dir="auto" className="flow-root border-y border-rule py-3 font-sans leading-snug">
      {label && <span className="kicker me-2 uppercase text-accent">{label}:</span>}
      {href ? (
        <a href={href} className="quiet-link font-semibold text-ink">
          {headline}
        </a>
      ) : (
        <span className="text-ink-soft">
          {headline} {siteWords.preview.deadLink}
        </span>
      )}
    </p>
  );
}
