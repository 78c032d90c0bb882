// A version of an article compared with the one before it: what was added and removed, word by word. Rendered at
// each request; of a retracted article nobody is given the text, but the list of its versions.
import type { Metadata } from "next";
import { permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { PageNotFound } from "@/components/site/page-not-found";
import { ComparedVersions } from "@/components/site/compared-versions";
import { compareVersions } from "@/lib/corrections/compare-versions";
import { findPublicHistory, pairOf } from "@/lib/corrections/public-history";
import { historyPath } from "@/lib/site-addresses";
import { notFoundMetadata, pageMetadata } from "@/lib/web/site-metadata";
import { slugOf } from "@/lib/web/slug-param";

type Props = { params: Promise<{ slug: string; number: string }> };

export const dynamic = "force-dynamic";

const findAt = cache(async (params: Props["params"]) => {
  const { slug: said, number: asked } = await params;
  const slug = slugOf(said);
  const number = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null;
  const found = slug === null || number === null ? null : await findPublicHistory(slug);
  return found === null || number === null ? null : { ...found, number };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findAt(params);
  if (found?.kind !== "found") return notFoundMetadata;
  const { slug, headline } = found.history;
  const { number } = found;
  return pageMetadata({
    title: `Version ${number}: ${headline}`,
    path: historyPath(slug, number),
  });
}

export default async function VersionPage({ params }: Props) {
  const found = await findAt(params);
  if (found === null) return <PageNotFound />;
  if (found.kind === "moved") return permanentRedirect(historyPath(found.slug, found.number));
  const { history, number } = found;
  if (history.isRetracted) return redirect(historyPath(history.slug));
  const pair = pairOf(history, number);
  if (pair === null) return <PageNotFound />;
  const parts = await compareVersions(pair.before, pair.after);
  return <ComparedVersions history={history} version={pair.after} parts={parts} />;
}
