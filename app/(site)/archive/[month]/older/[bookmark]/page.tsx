// What a month's page goes on with. Rendered at each request: nothing expires it.
import type { Metadata } from "next";
import { OlderArticles } from "@/components/site/older-articles";
import { PageNotFound } from "@/components/site/page-not-found";
import { site } from "@/lib/listings/place";
import { monthPath } from "@/lib/site-addresses";
import { monthBegins, monthWords } from "@/lib/site-time";
import { notFoundMetadata, olderMetadata } from "@/lib/web/site-metadata";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ month: string; bookmark: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { month } = await params;
  return monthBegins(month) === null ? notFoundMetadata : olderMetadata(monthWords(month));
}

export default async function OlderMonthPage({ params }: Props) {
  const { month, bookmark } = await params;
  const range = monthBegins(month);
  if (range === null) return <PageNotFound />;
  return (
    <OlderArticles
      heading={monthWords(month)}
      list={monthPath(month)}
      place={site}
      part={range}
      bookmark={bookmark}
    />
  );
}
