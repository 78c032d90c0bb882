// A comparison takes long and two versions never change, so that it is kept until the list of versions expires. A
// missing version, and the text of a retracted article, redirects to that list, which says why.
import type { Metadata } from "next";
import { permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { ComparedVersions } from "@/components/site/compared-versions";
import { compareVersions } from "@/lib/site/corrections/compare-versions";
import { findPublicHistory, pairOf } from "@/lib/site/corrections/public-history";
import { siteWords } from "@/lib/content/site-words/site-words";
import { historyPath } from "@/lib/base/site-addresses";
import { pageMetadata } from "@/lib/web/pages/site-metadata";
import { slugOf } from "@/lib/web/pages/page-params";

type Props = { params: Promise<{ slug: string; number: string }> };

export const dynamic = "force-static";
export const revalidate = 60;

/** Rendered at the first request: a build knows no newsroom. */
export function generateStaticParams() {
  return [];
}

/** One spelling for each number, so that no other page is kept. */
const isNumber = /^[1-9]\d{0,5}$/;

const findAt = cache(async (params: Props["params"]) => {
  const { slug: said, number } = await params;
  const slug = slugOf(said);
  const found = slug === null ? null : await findPublicHistory(slug);
  if (found?.kind !== "found") return found;
  const { history } = found;
  const isShown = !history.isRetracted && isNumber.test(number);
  const pair = isShown ? pairOf(history, Number(number)) : null;
  return { ...found, pair };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findAt(params);
  if (found?.kind !== "found" || found.pair === null) return {};
  const { slug, headline } = found.history;
  const { number } = found.pair.after;
  return pageMetadata({
    title: siteWords.versions.versionTitle(number, headline),
    description: siteWords.versions.versionDescription(number, headline),
    path: historyPath(slug, number),
  });
}

export default async function VersionPage({ params }: Props) {
  const { slug, number } = await params;
  const found = await findAt(params);
  if (found?.kind === "moved") return permanentRedirect(historyPath(found.slug, Number(number)));
  if (!found?.pair) return redirect(historyPath(slugOf(slug) ?? slug));
  const { history, pair } = found;
  const parts = await compareVersions(pair.before, pair.after);
  return <ComparedVersions history={history} version={pair.after} parts={parts} />;
}
