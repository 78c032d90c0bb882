import { cardPictures, type CardSlot } from "@/components/article/card-pictures";
import { ResponsivePicture } from "@/components/article/responsive-picture";
import type { ArticleCard } from "@/lib/site/articles/cards";
import { machineTime, publicationDate } from "@/lib/base/site-time";

type Props = {
  article: ArticleCard;
  size: "lead" | "large" | "small";
  level: 2 | 3;
  /** "wide only": not on a phone. */
  picture?: "always" | "wide only" | "none";
  /** Its share of the page's width. A card that fills a row has its text beside the picture. */
  slot?: CardSlot;
  hasStandfirst?: boolean;
  /** The first on a page: its picture is fetched at once. */
  isFirst?: boolean;
  hasSection?: boolean;
};

const headlineSizes = {
  lead: "text-lead leading-[1.08] tracking-[-0.012em] sm:text-[2.75rem] lg:text-[3.25rem] lg:leading-[1.04]",
  across: "text-2xl leading-tight md:text-[2rem]",
  large: "text-2xl leading-tight",
  small: "text-xl leading-tight",
};

const standfirstSizes = {
  lead: "mt-3 text-lg sm:text-xl",
  large: "mt-2 text-[1.0625rem]",
  small: "mt-1.5 text-base",
};

const rowColumns =
  "gap-y-3 min-[22rem]:grid-cols-[minmax(0,1fr)_7rem] sm:grid-cols-[minmax(0,1fr)_13rem] md:grid-cols-[minmax(0,1fr)_17rem]";

export function Card(props: Props) {
  const { article, size, level, picture = "none", slot = "third" } = props;
  const { hasStandfirst = true, hasSection = false, isFirst = false } = props;
  const { slug, kicker, headline, standfirst, section, authors, publishedAt } = article;
  const above = kicker || (hasSection && section?.name);
  const Heading = `h${level}` as const;
  const href = `/articles/${slug}`;
  const isLead = size === "lead";
  const isAcross = slot === "alone";
  const shown = picture === "none" || !article.picture?.file ? null : article.picture;
  const isRow = slot === "row" && !isLead;
  const layout = isLead
    ? "grid gap-x-8 gap-y-4 lg:grid-cols-12"
    : isRow
      ? `grid items-start gap-x-5 sm:gap-x-8 ${shown ? rowColumns : ""}`
      : `grid gap-x-8 gap-y-3 ${isAcross ? "md:grid-cols-2" : ""}`;
  return (
    <article className={layout}>
      {shown?.file && (
        // The headline is the link. The picture repeats it for pointers alone.
        <a
          href={href}
          tabIndex={-1}
          aria-hidden="true"
          className={`${isLead ? "lg:col-span-8" : ""} ${isRow ? "min-[22rem]:order-last" : ""} ${picture === "wide only" ? "max-md:hidden" : ""}`}
        >
          <ResponsivePicture
            picture={shown.file}
            {...cardPictures[isLead ? "lead" : slot]}
            altText=""
            isLead={isLead || isFirst}
          />
        </a>
      )}
      <div className={isLead ? (shown ? "lg:col-span-4" : "max-w-3xl lg:col-span-12") : ""}>
        {above && (
          <p dir="auto" className="kicker mb-1.5 text-accent">
            {above}
          </p>
        )}
        <Heading
          dir="auto"
          className={`font-serif font-semibold ${headlineSizes[isAcross ? "across" : size]}`}
        >
          <a href={href} className="quiet-link">
            {headline}
          </a>
        </Heading>
        {hasStandfirst && standfirst && (
          <p
            dir="auto"
            className={`font-serif leading-normal text-ink-soft ${standfirstSizes[size]}`}
          >
            {standfirst}
          </p>
        )}
        <p className="mt-2.5 text-sm text-ink-soft">
          {authors.length > 0 && (
            <>
              <bdi>{authors.join(", ")}</bdi> ·{" "}
            </>
          )}
          <time dateTime={machineTime(publishedAt)}>{publicationDate(publishedAt)}</time>
        </p>
      </div>
    </article>
  );
}
