import { pictureUse } from "@/lib/content/blocks/picture";
import type { StoryPicture } from "@/lib/content/articles/story";
import { storyPicture, withHead } from "@/lib/projections/articles/story";
import type { Prisma } from "@/prisma/generated/client";

/** Times are UTC. */
export type ArticleCard = {
  id: string;
  slug: string;
  publishedAt: Date;
  /** The last change except typos; null if there was none. */
  revisedAt: Date | null;
  kicker: string;
  /** The short one, if there is one. */
  headline: string;
  standfirst: string;
  section: { slug: string; name: string } | null;
  /** The writers. */
  authors: string[];
  /** That for the front, or else the lead picture. */
  picture: StoryPicture | null;
};

/** What `cardOf` reads. */
export const cardRevision = { omit: { body: true }, include: withHead } as const;

type CardRow = Omit<Prisma.RevisionGetPayload<{ include: typeof withHead }>, "body">;

export function cardOf(
  { id, publishedAt, revisedAt }: Pick<ArticleCard, "id" | "publishedAt" | "revisedAt">,
  shown: CardRow,
): ArticleCard {
  const picture = pictureUse.nullable().parse(shown.frontPicture ?? shown.leadPicture);
  const record = shown.media.find((one) => one.id === picture?.mediaId);
  return {
    id,
    slug: shown.slug,
    publishedAt,
    revisedAt,
    kicker: shown.kicker,
    headline: shown.shortHeadline || shown.headline,
    standfirst: shown.standfirst,
    section: shown.section,
    authors: shown.bylines.filter(({ role }) => role === "writer").map(({ author }) => author.name),
    picture: picture && record ? storyPicture(picture, record) : null,
  };
}
