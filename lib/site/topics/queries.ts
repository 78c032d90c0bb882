import { db } from "@/lib/base/db";

export type TopicPage = { id: string; slug: string; name: string; description: string };

/** A former slug of a topic leads to it for good, so that its `slug` may differ. */
export async function findTopic(slug: string): Promise<TopicPage | null> {
  return db().topic.findFirst({
    where: { OR: [{ slug }, { addresses: { some: { slug } } }] },
    select: { id: true, slug: true, name: true, description: true },
  });
}
