import { body } from "@/lib/content/body/body";
import type { BlockOf } from "@/lib/content/blocks/kinds";
import { embeddingOf, type Embedding } from "@/lib/content/embeds/providers";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";

export type FramedEmbed = {
  embed: BlockOf<"embed">;
  embedding: Embedding & { frame: string };
  article: { slug: string; headline: string };
};

/** Null unless an article that readers see embeds the address, and it may be framed. */
export async function findFramed(address: string): Promise<FramedEmbed | null> {
  const embedding = embeddingOf(address, env().embedHosts);
  if (embedding === null || embedding.frame === null) return null;
  const use = await db().outsideUse.findFirst({
    where: { address },
    orderBy: { articleId: "asc" },
    select: {
      article: { select: { slug: true, live: { select: { headline: true, body: true } } } },
    },
  });
  const live = use?.article.live;
  if (!use || !live) return null;
  const embed = body
    .parse(live.body)
    .find((block) => block.type === "embed" && block.address === address);
  if (embed?.type !== "embed") return null;
  const { frame } = embedding;
  const { slug } = use.article;
  return { embed, embedding: { ...embedding, frame }, article: { slug, headline: live.headline } };
}
