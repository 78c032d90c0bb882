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

/** Others only link to the address: of as many articles one may embed it. */
const mostLooked = 100;

/** Null unless an article that readers see embeds the address, and it may be framed. */
export async function findFramed(address: string): Promise<FramedEmbed | null> {
  const embedding = embeddingOf(address, env().embedHosts);
  if (embedding === null || embedding.frame === null) return null;
  const uses = await db().outsideUse.findMany({
    where: { address },
    orderBy: { articleId: "asc" },
    take: mostLooked,
    select: {
      article: { select: { slug: true, live: { select: { headline: true, body: true } } } },
    },
  });
  const { frame } = embedding;
  for (const { article } of uses) {
    const { slug, live } = article;
    const embed = live && embedIn(live.body, address);
    if (!embed) continue;
    const { headline } = live;
    return { embed, embedding: { ...embedding, frame }, article: { slug, headline } };
  }
  return null;
}

function embedIn(stored: unknown, address: string): BlockOf<"embed"> | undefined {
  return body
    .parse(stored)
    .filter((block) => block.type === "embed")
    .find((embed) => embed.address === address);
}
