import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { ListOfArticles, listLength } from "@/components/site/list-of-articles";
import { PageNotFound } from "@/components/site/page-not-found";
import { breadcrumbs, collectionPage } from "@/lib/site/structured-data/pages";
import { thisSite } from "@/lib/site/structured-data/publisher";
import { listPage } from "@/lib/site/listings/listings";
import { siteWords } from "@/lib/content/site-words/site-words";
import { topicPath } from "@/lib/base/site-addresses";
import { findTopic } from "@/lib/site/topics/queries";
import { notFoundMetadata, pageMetadata } from "@/lib/web/pages/site-metadata";
import { slugOf } from "@/lib/web/pages/page-params";
import { StructuredData } from "@/components/site/article-data";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ slug: string }> };

export function generateStaticParams() {
  return [];
}

const findTopicAt = cache(async (params: Props["params"]) => {
  const slug = slugOf((await params).slug);
  return slug === null ? null : findTopic(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await findTopicAt(params);
  if (topic === null) return notFoundMetadata;
  const { name: title, description, slug } = topic;
  const path = topicPath(slug);
  return pageMetadata({ title, description, path, list: path });
}

export default async function TopicPage({ params }: Props) {
  const topic = await findTopicAt(params);
  if (topic === null) return <PageNotFound />;
  const { id, slug, name, description } = topic;
  if (slug !== slugOf((await params).slug)) permanentRedirect(topicPath(slug));
  const page = await listPage({ kind: "topic", id }, { limit: listLength });
  const about = { name, path: topicPath(slug), description };
  const site = thisSite();
  return (
    <>
      <StructuredData things={[collectionPage(about, site), breadcrumbs([{ name }], site)]} />
      <header className="mb-8 mt-8 max-w-2xl">
        <p className="kicker text-accent">{siteWords.topic.label}</p>
        <h1 dir="auto" className="mt-1 font-serif text-4xl font-semibold sm:text-5xl">
          {name}
        </h1>
        {description && (
          <p dir="auto" className="mt-3 font-serif text-xl leading-normal text-ink-soft">
            {description}
          </p>
        )}
      </header>
      <ListOfArticles list={topicPath(slug)} {...page} isFirst />
    </>
  );
}
