// What a month's page goes on with. Rendered at each request: nothing expires it.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OlderArticles } from "@/components/site/older-articles";
import { site } from "@/lib/content/lists/listing";
import { siteWords } from "@/lib/content/site-words/site-words";
import { monthPath } from "@/lib/base/site-addresses";
import { monthBegins, monthWords } from "@/lib/base/site-time";
import { olderMetadata } from "@/lib/web/pages/site-metadata";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ month: string; bookmark: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { month } = await params;
  return monthBegins(month) === null
    ? {}
    : olderMetadata(siteWords.lists.olderTitle(monthWords(month)));
}

export default async function OlderMonthPage({ params }: Props) {
  const { month, bookmark } = await params;
  const range = monthBegins(month);
  // The month's own page says that there is none.
  if (range === null) redirect(monthPath(month));
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
