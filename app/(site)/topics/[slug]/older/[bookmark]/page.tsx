// What a topic's page goes on with. Rendered at each request: nothing expires it.
import type { Metadata } from "next";
import { cache } from "react";
import { OlderArticles } from "@/components/site/older-articles";
import { PageNotFound } from "@/components/site/page-not-found";
import { findTopic } from "@/lib/topics/queries";
import { topicPath } from "@/lib/site-addresses";
import { notFoundMetadata, olderMetadata } from "@/lib/web/site-metadata";
import { slugOf } from "@/lib/web/slug-param";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string; bookmark: string }> };

const findAt = cache(async (params: Props["params"]) => {
  const slug = slugOf((await params).slug);
  return slug === null ? null : findTopic(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await findAt(params);
  return topic === null ? notFoundMetadata : olderMetadata(topic.name);
}

export default async function OlderTopicPage({ params }: Props) {
  const topic = await findAt(params);
  if (topic === null) return <PageNotFound />;
  const { id, slug, name } = topic;
  return (
    <OlderArticles
      heading={name}
      list={topicPath(slug)}
      place={{ kind: "topic", id }}
      bookmark={(await params).bookmark}
    />
  );
}
