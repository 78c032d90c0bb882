// The list of a retracted article stays, too.
import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { PageNotFound } from "@/components/site/page-not-found";
import { VersionList } from "@/components/site/version-list";
import { findPublicHistory } from "@/lib/site/corrections/public-history";
import { siteWords } from "@/lib/content/site-words/site-words";
import { historyPath } from "@/lib/base/site-addresses";
import { notFoundMetadata, pageMetadata } from "@/lib/web/pages/site-metadata";
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
  return slug === null ? null : findPublicHistory(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findAt(params);
  if (found === null) return notFoundMetadata;
  if (found.kind === "moved") return {};
  const { slug, headline, isRetracted } = found.history;
  const page = pageMetadata({
    title: siteWords.versions.articleTitle(headline),
    description: siteWords.versions.description(headline),
    path: historyPath(slug),
  });
  return isRetracted ? { ...page, robots: { index: false } } : page;
}

export default async function HistoryPage({ params }: Props) {
  const found = await findAt(params);
  if (found === null) return <PageNotFound />;
  if (found.kind === "moved") return permanentRedirect(historyPath(found.slug));
  return <VersionList {...found.history} />;
}
