// One page for the archive and for its months: Next would render a fixed address at build time.
import type { Metadata } from "next";
import { ListOfArticles, listLength } from "@/components/site/list-of-articles";
import { MonthList } from "@/components/site/month-list";
import { PageNotFound } from "@/components/site/page-not-found";
import { listPage } from "@/lib/site/listings/listings";
import { listMonths } from "@/lib/site/listings/months";
import { site } from "@/lib/content/listings/listing";
import { siteWords } from "@/lib/content/site-words/site-words";
import { archivePath, monthPath } from "@/lib/base/site-addresses";
import { monthBegins, monthWords } from "@/lib/base/site-time";
import { notFoundMetadata, pageMetadata } from "@/lib/web/pages/site-metadata";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ month?: string[] }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { month: [month, ...more] = [] } = await params;
  if (month === undefined) {
    const { title, description } = siteWords.archive;
    return pageMetadata({ title, description, path: archivePath });
  }
  if (more.length > 0 || monthBegins(month) === null) return notFoundMetadata;
  return pageMetadata({
    title: siteWords.archive.monthTitle(monthWords(month)),
    description: siteWords.archive.monthDescription(monthWords(month)),
    path: monthPath(month),
  });
}

export default async function ArchivePage({ params }: Props) {
  const { month: [month, ...more] = [] } = await params;
  if (month === undefined) return <Months months={await listMonths()} />;
  const range = more.length > 0 ? null : monthBegins(month);
  if (range === null) return <PageNotFound />;
  const page = await listPage(site, { ...range, limit: listLength });
  if (page.articles.length === 0) return <PageNotFound />;
  return (
    <>
      <header className="mb-8 mt-8">
        <p className="kicker">
          <a href={archivePath} className="quiet-link text-accent">
            {siteWords.archive.title}
          </a>
        </p>
        <h1 className="mt-1 font-serif text-4xl font-semibold sm:text-5xl">{monthWords(month)}</h1>
      </header>
      <ListOfArticles list={monthPath(month)} {...page} isFirst />
    </>
  );
}

function Months({ months }: { months: string[] }) {
  return (
    <>
      <h1 className="mb-6 mt-8 font-serif text-4xl font-semibold sm:text-5xl">
        {siteWords.archive.title}
      </h1>
      <MonthList months={months} />
    </>
  );
}
