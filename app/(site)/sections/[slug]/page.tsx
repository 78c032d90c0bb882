import type { Metadata } from "next";
import { cache } from "react";
import { ListOfArticles, listLength } from "@/components/site/list-of-articles";
import { PageNotFound } from "@/components/site/page-not-found";
import { listPage } from "@/lib/site/listings/listings";
import { breadcrumbs, collectionPage } from "@/lib/site/structured-data/pages";
import { thisSite } from "@/lib/site/structured-data/publisher";
import { findSection } from "@/lib/site/sections/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { env } from "@/lib/base/env";
import { sectionPath } from "@/lib/base/site-addresses";
import { notFoundMetadata, pageMetadata } from "@/lib/web/pages/site-metadata";
import { slugOf } from "@/lib/web/pages/page-params";
import { StructuredData } from "@/components/site/article-data";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ slug: string }> };

export function generateStaticParams() {
  return [];
}

const findSectionAt = cache(async (params: Props["params"]) => {
  const slug = slugOf((await params).slug);
  return slug === null ? null : findSection(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const section = await findSectionAt(params);
  if (section === null) return notFoundMetadata;
  const path = sectionPath(section.slug);
  const description = siteWords.section.description(section.name, env().siteName);
  return pageMetadata({ title: section.name, description, path, list: path });
}

export default async function SectionPage({ params }: Props) {
  const section = await findSectionAt(params);
  if (section === null) return <PageNotFound />;
  const { id, slug, name } = section;
  const page = await listPage({ kind: "section", id }, { limit: listLength });
  const about = { name, path: sectionPath(slug), description: "" };
  const site = thisSite();
  return (
    <>
      <StructuredData things={[collectionPage(about, site), breadcrumbs([{ name }], site)]} />
      <h1 dir="auto" className="mb-6 mt-8 font-serif text-4xl font-semibold sm:text-5xl">
        {name}
      </h1>
      <ListOfArticles list={sectionPath(slug)} {...page} isFirst />
    </>
  );
}
