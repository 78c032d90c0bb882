// What a author's page goes on with. Rendered at each request: nothing expires it.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { OlderArticles } from "@/components/site/older-articles";
import { findAuthor } from "@/lib/site/authors/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { authorPath } from "@/lib/base/site-addresses";
import { olderMetadata } from "@/lib/web/pages/site-metadata";
import { slugOf } from "@/lib/web/pages/slug-param";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string; bookmark: string }> };

const findAt = cache(async (params: Props["params"]) => {
  const slug = slugOf((await params).slug);
  return slug === null ? null : findAuthor(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const author = await findAt(params);
  return author === null ? {} : olderMetadata(siteWords.lists.olderTitle(author.name));
}

export default async function OlderAuthorPage({ params }: Props) {
  const author = await findAt(params);
  // The list's own page says that there is none.
  if (author === null) redirect(authorPath((await params).slug));
  const { id, slug, name } = author;
  return (
    <OlderArticles
      heading={name}
      list={authorPath(slug)}
      place={{ kind: "author", id }}
      bookmark={(await params).bookmark}
    />
  );
}
