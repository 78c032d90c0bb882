// Takes all addresses below it, too: Next would render a fixed address at build time, before there is a newsroom.
import type { Metadata } from "next";
import { CorrectionList } from "@/components/site/correction-list";
import { PageNotFound } from "@/components/site/page-not-found";
import { correctionsPageSize, listCorrectionsPage } from "@/lib/site/corrections/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { correctionsPath } from "@/lib/base/site-addresses";
import { notFoundMetadata, pageMetadata } from "@/lib/web/pages/site-metadata";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ address?: string[] }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if ((await params).address !== undefined) return notFoundMetadata;
  const { title, description } = siteWords.corrections;
  return pageMetadata({ title, description, path: correctionsPath, list: correctionsPath });
}

export default async function CorrectionsPage({ params }: Props) {
  if ((await params).address !== undefined) return <PageNotFound />;
  return <CorrectionList {...await listCorrectionsPage({ limit: correctionsPageSize })} />;
}
