// What a topic's page goes on with. Rendered at each request: nothing expires it.
import type { Metadata } from "next";
import { permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { OlderArticles } from "@/components/site/older-articles";
import { findTopic } from "@/lib/site/topics/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { olderPath, topicPath } from "@/lib/base/site-addresses";
import { olderMetadata } from "@/lib/web/pages/site-metadata";
import { slugOf } from "@/lib/web/pages/slug-param";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string; bookmark: string }> };

const findAt = cache(async (params: Props["params"]) => {
  const slug = slugOf((await params).slug);
  return slug === null ? null : findTopic(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await findAt(params);
  return topic === null ? {} : olderMetadata(siteWords.lists.olderTitle(topic.name));
}

export default async function OlderTopicPage({ params }: Props) {
  const topic = await findAt(params);
  // The list's own page says that there is none.
  if (topic === null) redirect(topicPath((await params).slug));
  const { id, slug, name } = topic;
  const { slug: asked, bookmark } = await params;
  if (slug !== slugOf(asked)) permanentRedirect(olderPath(topicPath(slug), bookmark));
  return (
    <OlderArticles
      heading={name}
      list={topicPath(slug)}
      place={{ kind: "topic", id }}
      bookmark={bookmark}
    />
  );
}
