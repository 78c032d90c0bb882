// All pages but articles: the front, the archive, and each section, topic and author with an article.
import { z } from "zod";
import { db } from "@/lib/base/db";
import { mostInMap } from "@/lib/site/sitemaps/months";
import type { Mapped } from "@/lib/site/sitemaps/write";
import { findEnd } from "@/lib/site/listings/months";
import { placeKey, site } from "@/lib/content/listings/listing";
import {
  archivePath,
  authorPath,
  correctionsPath,
  frontPath,
  sectionPath,
  topicPath,
} from "@/lib/base/site-addresses";

/** With the time of the last publication, by index. */
export async function listPlaces(siteUrl: string): Promise<Mapped[]> {
  const publishedAt = await findEnd(placeKey(site), "desc");
  const [sections, topics, authors] = await Promise.all([
    db().$queryRaw`
      SELECT "slug", (SELECT max("publishedAt") FROM "Listing" WHERE "place" = 'section:' || "id") AS "newest"
      FROM "Section" ORDER BY "position", "id"`,
    db().$queryRaw`
      SELECT "slug", (SELECT max("publishedAt") FROM "Listing" WHERE "place" = 'topic:' || "id") AS "newest"
      FROM "Topic" ORDER BY "id"`,
    db().$queryRaw`
      SELECT "slug", (SELECT max("publishedAt") FROM "Listing" WHERE "place" = 'author:' || "id") AS "newest"
      FROM "Author" WHERE "mergedIntoId" IS NULL ORDER BY "id"`,
  ]);
  return [
    { address: siteUrl + frontPath, changedAt: publishedAt },
    { address: siteUrl + archivePath, changedAt: publishedAt },
    { address: siteUrl + correctionsPath, changedAt: null },
    ...placesOf(sections, siteUrl, sectionPath),
    ...placesOf(topics, siteUrl, topicPath),
    ...placesOf(authors, siteUrl, authorPath),
  ].slice(0, mostInMap);
}

function placesOf(rows: unknown, siteUrl: string, pathOf: (slug: string) => string): Mapped[] {
  return rowShape
    .parse(rows)
    .flatMap(({ slug, newest }) =>
      newest === null ? [] : [{ address: siteUrl + pathOf(slug), changedAt: newest }],
    );
}

const rowShape = z.array(z.object({ slug: z.string(), newest: z.coerce.date().nullable() }));
