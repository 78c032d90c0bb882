// The site's article page and the desk's preview share this component.
import type { ReactNode } from "react";
import { Bylines } from "@/components/article/bylines";
import { ContactLine } from "@/components/article/contact-line";
import { FrontPictureLine } from "@/components/article/front-picture-line";
import { PicturePair } from "@/components/article/blocks/picture-pair";
import { PictureFigure } from "@/components/article/picture-figure";
import { PublishedLine } from "@/components/article/published-line";
import { StoryBlockView } from "@/components/article/story-block";
import { TopicsLine } from "@/components/article/topics-line";
import { readingMinutesOf } from "@/lib/content/articles/reading-time";
import type { Story } from "@/lib/content/articles/story";
import { rowsOf } from "@/lib/content/blocks/picture-pairs";
import { siteWords } from "@/lib/content/site-words/site-words";

type Props = {
  story: Story;
  /** Null before the first publication. */
  publishedAt: Date | null;
  /** The last change except typos. */
  revisedAt?: Date | null;
  corrections?: ReactNode;
  /** Shows pictures without a file: on the desk alone. */
  showAwaited?: boolean;
};

export function FullStory(props: Props) {
  const { story, publishedAt, revisedAt = null, corrections, showAwaited = false } = props;
  const minutes = readingMinutesOf(story);
  const { section, kicker, headline, standfirst, dateline, bylines, leadPicture, blocks } = story;
  const firstParagraph = blocks.find((block) => block.type === "paragraph")?.id;
  return (
    <article className="pt-8 sm:pt-12">
      <header className="mx-auto max-w-[41rem]">
        {(section || kicker) && (
          <p className="kicker flex flex-wrap gap-x-3 text-accent">
            {section && (
              <a href={`/sections/${section.slug}`} dir="auto" className="quiet-link">
                {section.name}
              </a>
            )}
            {kicker && (
              <span dir="auto" className="text-ink-soft">
                {kicker}
              </span>
            )}
          </p>
        )}
        <h1
          dir="auto"
          className="mt-3 font-serif text-headline font-semibold leading-[1.12] tracking-[-0.01em] sm:text-5xl sm:leading-[1.08]"
        >
          {headline}
        </h1>
        {standfirst && (
          <p
            dir="auto"
            className="mt-4 font-serif text-xl leading-normal text-ink-soft sm:text-[1.375rem]"
          >
            {standfirst}
          </p>
        )}
        <div className="mt-6 border-t border-rule pt-3 text-[0.9375rem] leading-relaxed text-ink-soft">
          {publishedAt && <PublishedLine publishedAt={publishedAt} revisedAt={revisedAt} />}
          <Bylines bylines={bylines} />
          <p className="print:hidden">{siteWords.article.readingTime(minutes)}</p>
          {corrections}
        </div>
      </header>
      {leadPicture && (
        <PictureFigure
          picture={leadPicture}
          column={62}
          isLead
          showAwaited={showAwaited}
          className="mt-6 sm:mt-8"
        />
      )}
      <div className="mx-auto mt-8 max-w-[41rem] space-y-5 font-serif text-[1.1875rem] leading-[1.6] sm:text-xl sm:leading-[1.6]">
        {rowsOf(blocks).map(([block, beside]) =>
          block.type === "picture" && beside?.type === "picture" ? (
            <PicturePair key={block.id} blocks={[block, beside]} showAwaited={showAwaited} />
          ) : (
            <StoryBlockView
              key={block.id}
              block={block}
              dateline={block.id === firstParagraph ? dateline : undefined}
              showAwaited={showAwaited}
            />
          ),
        )}
        <ContactLine bylines={bylines} />
        <FrontPictureLine frontPicture={story.frontPicture} leadPicture={leadPicture} />
        <TopicsLine topics={story.topics} />
      </div>
    </article>
  );
}
