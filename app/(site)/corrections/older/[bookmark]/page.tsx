// The corrections behind a place in their list: rendered at each request, so that nothing has to expire.
import type { Metadata } from "next";
import { CorrectionList } from "@/components/site/correction-list";
import { PageNotFound } from "@/components/site/page-not-found";
import {
  correctionsPageSize,
  listCorrectionsPage,
  readCorrectionPlace,
} from "@/lib/corrections/queries";
import { notFoundMetadata, olderMetadata } from "@/lib/web/site-metadata";

type Props = { params: Promise<{ bookmark: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = readCorrectionPlace((await params).bookmark);
  return place === null ? notFoundMetadata : olderMetadata("Corrections");
}

export default async function OlderCorrectionsPage({ params }: Props) {
  const before = readCorrectionPlace((await params).bookmark);
  if (before === null) return <PageNotFound />;
  return <CorrectionList {...await listCorrectionsPage({ before, limit: correctionsPageSize })} />;
}
