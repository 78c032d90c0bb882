// What a section's page goes on with. Rendered at each request: nothing expires it.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { OlderArticles } from "@/components/site/older-articles";
import { findSection } from "@/lib/site/sections/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { sectionPath } from "@/lib/base/site-addresses";
import { olderMetadata } from "@/lib/web/pages/site-metadata";
import { slugOf } from "@/lib/web/pages/slug-param";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string; bookmark: string }> };

const findAt = cache(async (params: Props["params"]) => {
  const slug = slugOf((await params).slug);
  return slug === null ? null : findSection(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const section = await findAt(params);
  return section === null ? {} : olderMetadata(siteWords.lists.olderTitle(section.name));
}

export default async function OlderSectionPage({ params }: Props) {
  const section = await findAt(params);
  // The list's own page says that there is none.
  if (section === null) redirect(sectionPath((await params).slug));
  const { id, slug, name } = section;
  return (
    <OlderArticles
      heading={name}
      list={sectionPath(slug)}
      place={{ kind: "section", id }}
      bookmark={(await params).bookmark}
    />
  );
}
