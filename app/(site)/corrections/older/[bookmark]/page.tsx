// The corrections behind a place in their list: rendered at each request, so that nothing has to expire. What is no
// place leads to the beginning: a page like this is sent before a 404 could be said.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CorrectionList } from "@/components/site/correction-list";
import {
  correctionsPageSize,
  listCorrectionsPage,
  readCorrectionPlace,
} from "@/lib/site/corrections/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { correctionsPath } from "@/lib/base/site-addresses";
import { olderMetadata } from "@/lib/web/pages/site-metadata";

type Props = { params: Promise<{ bookmark: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = readCorrectionPlace((await params).bookmark);
  return place === null ? {} : olderMetadata(siteWords.corrections.older);
}

export default async function OlderCorrectionsPage({ params }: Props) {
  const before = readCorrectionPlace((await params).bookmark);
  if (before === null) return redirect(correctionsPath);
  return <CorrectionList {...await listCorrectionsPage({ before, limit: correctionsPageSize })} />;
}
