// The rows of one live article, as the commands leave them.
import { randomUUID } from "node:crypto";
import type { Content } from "@/lib/content/articles/schema";
import { bylineRows, columnsOf, mediaIdsOf, topicRows } from "@/lib/projections/articles/revision";
import { articleTarget } from "@/lib/projections/editions/related";
import { searchText } from "@/lib/base/lists/words";
import { placeKey, site, type ReadersList } from "@/lib/content/listings/listing";

/** Each value as JSON has it. */
export type Rows = { table: string; rows: Record<string, unknown>[] }[];

/** `updatedAt`: published again then, by a second revision. */
export type FilledArticle = {
  content: Content;
  authorNames: string[];
  at: Date;
  updatedAt: Date | null;
};

/** By table, in an order that keeps foreign keys. */
export function rowsOf(id: string, filled: FilledArticle): Rows {
  const { content, authorNames, at, updatedAt } = filled;
  const { sectionId, slug, topicIds, bylines, headline } = content;
  const moments = updatedAt === null ? [at] : [at, updatedAt];
  const revisions = moments.map((moment, index) => ({
    id: randomUUID(),
    moment,
    number: index + 1,
  }));
  const draftId = revisions.at(-1)?.id ?? "";
  const last = moments.at(-1) ?? at;
  const { headlineKey, leadPicture, body, ...columns } = columnsOf(content);
  const lead = content.leadPicture === null ? null : leadPicture;
  const places: ReadersList[] = [
    site,
    ...(sectionId === null ? [] : [{ kind: "section" as const, id: sectionId }]),
    ...topicIds.map((topicId) => ({ kind: "topic" as const, id: topicId })),
    ...bylines.map(({ authorId }) => ({ kind: "author" as const, id: authorId })),
  ];
  const entry = { actorId: null, actorName: "Stet", articleId: id, subject: headline };
  return [
    {
      table: "Article",
      rows: [
        {
          ...{ id, slug, sectionId, draftId, liveId: draftId, version: 1, draftStage: "draft" },
          ...{ headlineKey, draftSectionId: sectionId, retraction: "" },
          ...{ liveAt: stored(last), publishedAt: stored(at) },
          revisedAt: updatedAt && stored(updatedAt),
          ...{ createdAt: stored(at), updatedAt: stored(last) },
        },
      ],
    },
    {
      table: "Revision",
      rows: revisions.map((revision) => ({
        ...columns,
        ...{ id: revision.id, articleId: id, number: revision.number, headlineKey },
        ...{ leadPicture: lead, frontPicture: null, body },
        ...{ reason: revision.number === 1 ? "created" : "saved", wasLive: true, isKept: true },
        ...{ createdAt: stored(revision.moment), savedAt: stored(revision.moment) },
      })),
    },
    {
      table: "Byline",
      rows: revisions.flatMap((revision) =>
        bylineRows(content).map((byline) => ({ revisionId: revision.id, ...byline })),
      ),
    },
    {
      table: "RevisionTopic",
      rows: revisions.flatMap((revision) =>
        topicRows(content).map((topic) => ({ revisionId: revision.id, ...topic })),
      ),
    },
    {
      table: "_MediaToRevision",
      rows: revisions.flatMap((revision) =>
        mediaIdsOf(content).map((mediaId) => ({ A: mediaId, B: revision.id })),
      ),
    },
    { table: "Address", rows: [{ slug, articleId: id, since: stored(at) }] },
    {
      table: "Listing",
      rows: places.map((place) => ({
        ...{ place: placeKey(place), articleId: id, publishedAt: stored(at) },
      })),
    },
    { table: "Related", rows: targetsOf(content).map((target) => ({ articleId: id, target })) },
    {
      table: "Publication",
      rows: revisions.map((revision) => ({
        ...{ id: randomUUID(), articleId: id, revisionId: revision.id },
        ...{ at: stored(revision.moment), change: revision.number === 1 ? null : "update" },
      })),
    },
    {
      table: "DraftWords",
      rows: [{ articleId: id, text: searchText([headline, content.standfirst, ...authorNames]) }],
    },
    {
      table: "AuditEntry",
      rows: [
        {
          ...{ ...entry, id: randomUUID(), at: stored(at), action: "articleCreated" },
          ...{ revisionId: revisions[0]?.id ?? "", detail: null },
        },
        ...revisions.map((revision) => ({
          ...{ ...entry, id: randomUUID(), at: stored(revision.moment), action: "published" },
          ...{ revisionId: revision.id, detail: { at: revision.moment } },
        })),
      ],
    },
  ];
}

/** As Prisma stores a moment in SQLite. */
function stored(moment: Date): string {
  return moment.toISOString().replace("Z", "+00:00");
}

/** Its related links lead to articles that were added before. */
function targetsOf({ body }: Content): string[] {
  const ids = body.flatMap((block) =>
    block.type === "relatedLink" && block.target && "articleId" in block.target
      ? [block.target.articleId]
      : [],
  );
  return [...new Set(ids)].map(articleTarget);
}
