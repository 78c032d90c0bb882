// The one kind of page that asks another site for something: a reader came here by a press that said so.
import type { Metadata } from "next";
import { cache } from "react";
import { PageNotFound } from "@/components/site/page-not-found";
import { articlePath } from "@/lib/base/site-addresses";
import { embeddedAddress } from "@/lib/content/embeds/path";
import { siteWords } from "@/lib/content/site-words/site-words";
import { findFramed } from "@/lib/site/embeds/queries";
import { notFoundMetadata } from "@/lib/web/pages/site-metadata";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ code: string }> };

export function generateStaticParams() {
  return [];
}

const findAt = cache(async (params: Props["params"]) => {
  const address = embeddedAddress(`/embeds/${(await params).code}`);
  return address === null ? null : findFramed(address);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findAt(params);
  if (found === null) return notFoundMetadata;
  return { title: found.embed.title, robots: { index: false } };
}

export default async function EmbedPage({ params }: Props) {
  const found = await findAt(params);
  if (found === null) return <PageNotFound />;
  const { embed, embedding, article } = found;
  const { frame, ratio, site } = embedding;
  return (
    <article className="mx-auto max-w-[48rem] pt-8">
      <p className="font-sans text-sm">
        {siteWords.embed.back}{" "}
        <a href={articlePath(article.slug)} className="text-link" dir="auto">
          {article.headline}
        </a>
      </p>
      <p className="kicker mt-6 text-accent">{siteWords.embed.page(site)}</p>
      <h1 dir="auto" className="mt-2 font-serif text-3xl font-semibold leading-tight">
        {embed.title}
      </h1>
      <p className="mt-2 font-sans text-sm text-ink-soft">{siteWords.embed.notice(site)}</p>
      <iframe
        src={frame}
        title={embed.title}
        referrerPolicy="strict-origin-when-cross-origin"
        sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation"
        allow="fullscreen; encrypted-media; picture-in-picture"
        className="mx-auto mt-6 w-full border border-rule bg-wash"
        style={ratio === null ? { height: "46rem" } : { aspectRatio: ratio, maxHeight: "85vh" }}
      />
      <p className="mt-3 font-sans text-sm">
        <a href={embed.address} className="text-link" rel="noreferrer">
          {siteWords.embed.open(site)}
        </a>
      </p>
    </article>
  );
}
