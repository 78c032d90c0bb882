// The sections, topics and desks of a filled newsroom, made if missing.
import { slugFromHeadline } from "@/lib/content/articles/headline";
import type { Transaction } from "@/lib/base/db";
import { textKey } from "@/lib/base/search-text/text-key";

const sectionNames = ["World", "Town", "Business", "Science", "Culture", "Sport"];
const fields = ["Politics", "Courts", "Markets", "Health", "Schools", "Weather", "Transport"];
const regions = ["North", "South", "East", "West", "Coast", "Hills", "Capital"];
const topicNames = [
  ...["Bridges", "Budgets", "Buses", "Climate", "Cycling", "Elections", "Energy", "Farming"],
  ...["Ferries", "Film", "Fishing", "Floods", "Harbours", "Health care", "Housing", "Justice"],
  ...["Languages", "Libraries", "Markets", "Museums", "Music", "Planning", "Prices", "Railways"],
  ...["Research", "Schools", "Space", "Tourism", "Trams", "Water", "Weather", "Work"],
];

type Record = { id: string };
export type Places = {
  sections: Record[];
  topics: Record[];
  authors: (Record & { name: string })[];
  /** Those that readers may see. */
  pictures: Record[];
};

/** Authors are desks, so that no person is invented. */
export async function makePlaces(tx: Transaction): Promise<Places> {
  const last = await tx.section.aggregate({ _max: { position: true } });
  const sections = [];
  for (const [index, name] of sectionNames.entries()) {
    const slug = slugFromHeadline(name);
    const position = (last._max.position ?? 0) + index + 1;
    const create = { slug, name, position };
    sections.push(await tx.section.upsert({ where: { slug }, create, update: {} }));
  }
  const topics = [];
  for (const name of topicNames) {
    const slug = slugFromHeadline(name);
    const create = { slug, name, nameKey: textKey(name) };
    topics.push(await tx.topic.upsert({ where: { slug }, create, update: {} }));
  }
  const authors = [];
  for (const name of fields.flatMap((field) =>
    regions.map((region) => `${field} desk, ${region}`),
  )) {
    const slug = slugFromHeadline(name);
    const create = {
      slug,
      name,
      nameKey: textKey(name),
      biography: "A shared byline, not a person.",
    };
    authors.push(await tx.author.upsert({ where: { slug }, create, update: {} }));
  }
  return { sections, topics, authors, pictures: await listShown(tx) };
}

function listShown(tx: Transaction): Promise<Record[]> {
  const where = { fileKey: { not: null }, binnedAt: null };
  return tx.media.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
}
