// A link to another story, between paragraphs. One that leads nowhere now is words alone.
import type { StoryBlock } from "@/lib/articles/story";

type Props = { block: Extract<StoryBlock, { type: "relatedLink" }> };

export function RelatedLink({ block: { label, headline, href } }: Props) {
  return (
    <aside aria-label={label || "Related"} className="border-y border-rule py-3 font-sans">
      <p className="leading-snug">
        {label && <span className="kicker mr-2 uppercase text-accent">{label}:</span>}
        {href ? (
          <a href={href} className="quiet-link font-semibold text-ink">
            {headline}
          </a>
        ) : (
          <span className="text-ink-soft">{headline}</span>
        )}
      </p>
    </aside>
  );
}
