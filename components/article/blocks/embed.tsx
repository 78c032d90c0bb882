import { ResponsivePicture } from "@/components/article/responsive-picture";
import { sizesOf } from "@/components/article/picture-width";
import type { StoryBlock } from "@/lib/content/articles/story";
import { siteWords } from "@/lib/content/site-words/site-words";

type Props = { block: Extract<StoryBlock, { type: "embed" }> };

/** A card of what was found when it was embedded: nothing is asked of the other site before a reader's press. */
export function EmbedBlock({ block }: Props) {
  const { address, site, title, author, caption, still, framePath } = block;
  const where = site || new URL(address).hostname;
  return (
    <figure className="flow-root py-2">
      <div className="grid border border-rule sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:grid-cols-[1fr_2fr]">
        {still && (
          <div className="bg-wash [&_img]:h-full [&_img]:object-cover">
            <ResponsivePicture picture={still} shape="wide" altText="" sizes={sizesOf(16.4)} />
          </div>
        )}
        <div className={`flex flex-col gap-2 p-4 ${still ? "" : "sm:col-span-2"}`}>
          <p className="kicker text-ink-soft">{siteWords.embed.from(where, author)}</p>
          <p dir="auto" className="font-serif text-xl font-semibold leading-snug">
            {title || address}
          </p>
          <p className="mt-auto flex flex-wrap gap-x-5 gap-y-1 pt-2 font-sans text-sm">
            {framePath && (
              <a
                href={framePath}
                className="text-link print:hidden"
                aria-label={`${siteWords.embed.show(where)}: ${title}`}
              >
                {siteWords.embed.show(where)}
              </a>
            )}
            <a
              href={address}
              className="text-link"
              rel="noreferrer"
              aria-label={`${siteWords.embed.open(where)}: ${title}`}
            >
              {siteWords.embed.open(where)}
            </a>
          </p>
        </div>
      </div>
      {caption && (
        <figcaption dir="auto" className="mt-2 font-sans text-sm leading-snug text-ink-soft">
          {caption}
        </figcaption>
      )}
    </figure>
  );
}
