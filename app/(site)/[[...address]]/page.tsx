// The front page. It also takes every address without a page, and so is the site's 404. Next would render a fixed
// address at build time, before there is a newsroom.
import type { Metadata } from "next";
import { FrontPage } from "@/components/site/front";
import { PageNotFound } from "@/components/site/page-not-found";
import { getFront } from "@/lib/site/fronts/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { env } from "@/lib/base/env";
import { webSite } from "@/lib/site/structured-data/pages";
import { thisSite } from "@/lib/site/structured-data/publisher";
import { frontPath } from "@/lib/base/site-addresses";
import { notFoundMetadata, pageMetadata } from "@/lib/web/pages/site-metadata";
import { StructuredData } from "@/components/site/article-data";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ address?: string[] }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { address } = await params;
  if (address !== undefined) return notFoundMetadata;
  const { siteName: title } = env();
  const description = siteWords.front.description(title);
  return pageMetadata({ title, description, path: frontPath, list: frontPath });
}

export default async function AnyPage({ params }: Props) {
  const { address } = await params;
  if (address !== undefined) return <PageNotFound />;
  return (
    <>
      <StructuredData things={[webSite(thisSite())]} />
      <h1 className="sr-only">{env().siteName}</h1>
      <FrontPage front={await getFront()} />
    </>
  );
}
