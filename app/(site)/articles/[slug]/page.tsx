import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { FullStory } from "@/components/article/full-story";
import { ShareLine } from "@/components/article/share-line";
import { ArticleCorrections } from "@/components/site/article-corrections";
import { ArticleData } from "@/components/site/article-data";
import { EarlierLists } from "@/components/site/earlier-lists";
import { PageNotFound } from "@/components/site/page-not-found";
import { ArticleRetraction } from "@/components/site/retracted-article";
import { findByAddress, type LiveArticle } from "@/lib/site/articles/queries";
import { listCorrections } from "@/lib/site/corrections/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { env } from "@/lib/base/env";
import { listEarlier } from "@/lib/site/listings/earlier";
import { articlePath } from "@/lib/base/site-addresses";
import { articleMetadata, notFoundMetadata } from "@/lib/web/pages/site-metadata";
import { slugOf } from "@/lib/web/pages/page-params";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ slug: string }> };

/** Rendered at the first request: a build knows no newsroom. */
export function generateStaticParams() {
  return [];
}

const findAt = cache(async (params: Props["params"]) => {
  const slug = slugOf((await params).slug);
  return slug === null ? null : findByAddress(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findAt(params);
  switch (found?.kind) {
    case undefined:
      return notFoundMetadata;
    case "moved":
      return {};
    case "retracted":
      return {
        title: siteWords.retraction.title(found.headline),
        robots: { index: false },
      };
    case "live":
      return articleMetadata(found.article);
  }
}

export default async function ArticlePage({ params }: Props) {
  const found = await findAt(params);
  switch (found?.kind) {
    case undefined:
      return <PageNotFound />;
    case "moved":
      return permanentRedirect(articlePath(found.slug));
    case "retracted":
      return <ArticleRetraction {...found} />;
    case "live":
      return <LiveArticlePage article={found.article} />;
  }
}

async function LiveArticlePage({ article }: { article: LiveArticle }) {
  const { id, slug, story, publishedAt, revisedAt } = article;
  const address = env().siteUrl + articlePath(slug);
  const corrections = await listCorrections(id);
  return (
    <>
      <ArticleData article={article} corrections={corrections} />
      <FullStory
        story={story}
        publishedAt={publishedAt}
        revisedAt={revisedAt}
        corrections={<ArticleCorrections articleId={id} slug={slug} corrections={corrections} />}
      />
      <ShareLine headline={story.headline} address={address} publishedAt={publishedAt} />
      <EarlierLists lists={await listEarlier(article)} />
    </>
  );
}
