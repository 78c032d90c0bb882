// An article, as readers see it.
import type { Metadata } from "next";
import { cache } from "react";
import { FullStory } from "@/components/article/full-story";
import { PageNotFound } from "@/components/site/page-not-found";
import { findLiveArticle } from "@/lib/articles/queries";
import { notFoundMetadata, pageMetadata } from "@/lib/web/site-metadata";
import { slugOf } from "@/lib/web/slug-param";

type Props = { params: Promise<{ slug: string }> };

/** Pages are made when first asked for: a build knows no newsroom. */
export function generateStaticParams() {
  return [];
}

const findArticleAt = cache(async (params: Props["params"]) => {
  const slug = slugOf((await params).slug);
  return slug === null ? null : findLiveArticle(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await findArticleAt(params);
  if (article === null) return notFoundMetadata;
  const { headline, standfirst } = article.story;
  const path = `/articles/${article.slug}`;
  return pageMetadata({ title: headline, description: standfirst, path });
}

export default async function ArticlePage({ params }: Props) {
  const article = await findArticleAt(params);
  if (article === null) return <PageNotFound />;
  return <FullStory story={article.story} publishedAt={article.publishedAt} />;
}
