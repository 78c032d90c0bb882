import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { PictureFigure } from "@/components/article/picture-figure";
import { ListOfArticles, listLength } from "@/components/site/list-of-articles";
import { PageNotFound } from "@/components/site/page-not-found";
import { listPage } from "@/lib/site/listings/listings";
import { findAuthor } from "@/lib/site/authors/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { env } from "@/lib/base/env";
import { breadcrumbs, profilePage } from "@/lib/site/structured-data/pages";
import { thisSite } from "@/lib/site/structured-data/publisher";
import { sourcesOf } from "@/lib/content/media/served";
import { authorPath } from "@/lib/base/site-addresses";
import { notFoundMetadata, pageMetadata } from "@/lib/web/pages/site-metadata";
import { slugOf } from "@/lib/web/pages/page-params";
import { StructuredData } from "@/components/site/article-data";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ slug: string }> };

export function generateStaticParams() {
  return [];
}

const findAuthorAt = cache(async (params: Props["params"]) => {
  const slug = slugOf((await params).slug);
  return slug === null ? null : findAuthor(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const author = await findAuthorAt(params);
  if (author === null) return notFoundMetadata;
  return pageMetadata({
    title: author.name,
    description: author.biography || siteWords.author.description(author.name, env().siteName),
    path: authorPath(author.slug),
    list: authorPath(author.slug),
  });
}

export default async function AuthorPage({ params }: Props) {
  const author = await findAuthorAt(params);
  if (author === null) return <PageNotFound />;
  if (author.slug !== slugOf((await params).slug)) {
    permanentRedirect(authorPath(author.slug));
  }
  const { id, name, isTeam, biography, contactEmail, picture } = author;
  const page = await listPage({ kind: "author", id }, { limit: listLength });
  const site = thisSite();
  const profile = {
    ...{ name, isTeam, biography, path: authorPath(author.slug) },
    picturePath: picture?.file ? sourcesOf(picture.file, "portrait").src : null,
  };
  return (
    <>
      <StructuredData things={[profilePage(profile, site), breadcrumbs([{ name }], site)]} />
      <header className="mb-10 mt-8 flex flex-wrap items-start gap-x-8 gap-y-5">
        {picture?.file && (
          <div className="w-40 shrink-0">
            <PictureFigure picture={picture} shape="portrait" column={10} isLead />
          </div>
        )}
        <div className="max-w-2xl grow basis-80">
          <h1 dir="auto" className="font-serif text-4xl font-semibold sm:text-5xl">
            {name}
          </h1>
          {biography && (
            <p dir="auto" className="mt-3 font-serif text-xl leading-normal text-ink-soft">
              {biography}
            </p>
          )}
          {contactEmail && (
            <p className="mt-3 text-[0.9375rem]">
              <a href={`mailto:${contactEmail}`} className="text-link">
                {contactEmail}
              </a>
            </p>
          )}
        </div>
      </header>
      <ListOfArticles list={authorPath(author.slug)} {...page} isFirst />
    </>
  );
}
