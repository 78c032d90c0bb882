// A version of an article compared with the one before it: what was added and removed, word by word. Rendered at
// each request, and so sent before a 404 could be said: what is not there, and the text of a retracted article, leads
// on to the list of versions, which says so.
import type { Metadata } from "next";
import { permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { ComparedVersions } from "@/components/site/compared-versions";
import { compareVersions } from "@/lib/corrections/compare-versions";
import { findPublicHistory, pairOf } from "@/lib/corrections/public-history";
import { historyPath } from "@/lib/site-addresses";
import { pageMetadata } from "@/lib/web/site-metadata";
import { slugOf } from "@/lib/web/slug-param";

type Props = { params: Promise<{ slug: string; number: string }> };

export const dynamic = "force-dynamic";

const findAt = cache(async (params: Props["params"]) => {
  const { slug: said, number } = await params;
  const slug = slugOf(said);
  const found = slug === null ? null : await findPublicHistory(slug);
  if (found?.kind !== "found") return found;
  const { history } = found;
  const pair = history.isRetracted ? null : pairOf(history, Number(number));
  return { ...found, pair };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findAt(params);
  if (found?.kind !== "found" || found.pair === null) return {};
  const { slug, headline } = found.history;
  const { number } = found.pair.after;
  return pageMetadata({
    title: `Version ${number}: ${headline}`,
    description: `What version ${number} of “${headline}” changed, with the words marked.`,
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
