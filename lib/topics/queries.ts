// Topics, as readers see them.
import { db } from "@/lib/db";

export type TopicPage = { id: string; slug: string; name: string; description: string };

export async function findTopic(slug: string): Promise<TopicPage | null> {
  return db().topic.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, description: true },
  });
}
