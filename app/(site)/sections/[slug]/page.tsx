// A section: its articles, newest first.
import type { Metadata } from "next";
import { cache } from "react";
import { ArticleList } from "@/components/site/article-list";
import { PageNotFound } from "@/components/site/page-not-found";
import { listLatest } from "@/lib/listings/listings";
import { findSection } from "@/lib/sections/queries";
import { notFoundMetadata, pageMetadata } from "@/lib/web/site-metadata";
import { slugOf } from "@/lib/web/slug-param";

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
  return pageMetadata({ title: section.name, path: `/sections/${section.slug}` });
}

export default async function SectionPage({ params }: Props) {
  const section = await findSectionAt(params);
  if (section === null) return <PageNotFound />;
  const { id, name } = section;
  return (
    <>
      <h1 className="mb-6 mt-8 font-serif text-4xl font-semibold sm:text-5xl">{name}</h1>
      <ArticleList articles={await listLatest({ kind: "section", id }, { limit: 60 })} />
    </>
  );
}
