// Topics, as readers see them.
import { db } from "@/lib/base/db";

export type TopicPage = { id: string; slug: string; name: string; description: string };

/** The topic that an address leads to; one that the topic had before leads there for good, so its slug may be another. */
export async function findTopic(slug: string): Promise<TopicPage | null> {
  return db().topic.findFirst({
    where: { OR: [{ slug }, { addresses: { some: { slug } } }] },
    select: { id: true, slug: true, name: true, description: true },
  });
}
