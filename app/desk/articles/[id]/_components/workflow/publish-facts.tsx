import type { ReactNode } from "react";
import { Thumbnail } from "@/components/desk/thumbnail";
import { articlePath } from "@/lib/base/site-addresses";
import { calledBy } from "@/lib/content/articles/headline";
import type { Content } from "@/lib/content/articles/schema";
import type { Names } from "@/lib/content/blocks/names";
import type { MediaSummary } from "@/lib/content/media/summary";
import type { ArticleState } from "@/lib/desk/articles/desk-shape";

/** The draft as it stands on the page, saved or not: a step saves it first. */
export type Publishing = {
  content: Content;
  names: Names;
  sharedPicture: MediaSummary | null;
  /** Null until they are read. */
  openNotes: number | null;
  siteUrl: string;
  /** Leads to the comparison with what readers have; null if nothing differs. */
  compareLink: ReactNode;
};

type Props = { state: ArticleState; publishing: Publishing };

export function PublishFacts({ state, publishing }: Props) {
  const { content, names, openNotes, compareLink } = publishing;
  const { slug, sectionId, bylines } = content;
  const isMoving = state.wasPublished && slug !== state.slug;
  return (
    <div className="grid gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <dl className="grid h-fit grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-[0.9375rem]">
        <Fact label="Address">
          <span className="wrap-anywhere">{articlePath(slug)}</span>
          {isMoving && (
            <span className="block text-sm text-ink-soft wrap-anywhere">
              {articlePath(state.slug)} redirects here.
            </span>
          )}
        </Fact>
        <Fact label="Section">
          {sectionId === null ? <Missing>None yet</Missing> : <bdi>{names.section(sectionId)}</bdi>}
        </Fact>
        <Fact label="Byline">
          {bylines.length === 0 ? (
            <Missing>None yet</Missing>
          ) : (
            <bdi>{bylines.map(({ authorId }) => names.author(authorId)).join(", ")}</bdi>
          )}
        </Fact>
        <Fact label="Open notes">
          {openNotes === null && "Not read yet"}
          {openNotes === 0 && "None"}
          {Boolean(openNotes) && <Missing>{openNotes?.toLocaleString("en")}</Missing>}
        </Fact>
        <Fact label="Change">{changeWords(state)}</Fact>
        {compareLink && <Fact label="Compare">{compareLink}</Fact>}
      </dl>
      <SharedCard {...publishing} />
    </div>
  );
}

function changeWords({ changeAsked, stage }: ArticleState): string {
  if (changeAsked === "never") return "First publication";
  if (changeAsked === "perhaps") return "The version that readers saw last";
  return stage === "live" ? "Readers have another version" : "Readers saw another version";
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-semibold">{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Missing({ children }: { children: ReactNode }) {
  return <span className="font-semibold text-accent">{children}</span>;
}

/** Roughly as other sites show a link to the article. */
function SharedCard({ content, sharedPicture, siteUrl }: Publishing) {
  const description = content.searchDescription || content.standfirst;
  return (
    <figure className="space-y-1">
      <figcaption className="text-sm font-semibold">As shared elsewhere</figcaption>
      <div className="border border-rule">
        {sharedPicture && (
          <Thumbnail
            picture={sharedPicture}
            className="aspect-[1.91] w-full border-b border-rule object-cover!"
          />
        )}
        <div className="space-y-0.5 px-3 py-2">
          <p className="text-xs text-ink-soft">{new URL(siteUrl).host}</p>
          <p dir="auto" className="line-clamp-2 text-sm font-semibold leading-snug wrap-anywhere">
            {calledBy(content.shortHeadline || content.headline)}
          </p>
          {description !== "" && (
            <p dir="auto" className="line-clamp-2 text-sm leading-snug text-ink-soft wrap-anywhere">
              {description}
            </p>
          )}
        </div>
      </div>
    </figure>
  );
}
