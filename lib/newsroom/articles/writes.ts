// Rows that commands write, within their transactions.
import { missingAuthors, missingTopics } from "@/lib/newsroom/articles/missing";
import { withPictures } from "@/lib/content/blocks/picture-uses";
import type { Block, BlockOf } from "@/lib/content/blocks/kinds";
import { fileOf } from "@/lib/content/recordings/file";
import { isSame } from "@/lib/base/same";
import type { FreshWords } from "@/lib/content/articles/lost-words";
import { settleDue } from "@/lib/newsroom/articles/publication";
import {
  bylineRows,
  columnsOf,
  contentOf,
  mediaIdsOf,
  recordingIdsOf,
  topicRows,
  withContent,
} from "@/lib/projections/articles/revision";
import type { Content } from "@/lib/content/articles/schema";
import { binnedSince } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import type { Prisma } from "@/prisma/generated/client";
import type { RevisionReason } from "@/prisma/generated/enums";

export type WrittenArticle = { id: string; slug: string; version: number };

export const written = { id: true, slug: true, version: true } as const;

const withDraft = {
  draft: { include: withContent },
} as const satisfies Prisma.ArticleInclude;

export type ClaimedArticle = Prisma.ArticleGetPayload<{ include: typeof withDraft }>;

/** The compare-and-swap that begins every write. Settles a due revision first. @throws ConflictError for an article in the bin */
export async function claim(
  tx: Transaction,
  articleId: string,
  version: number,
): Promise<ClaimedArticle> {
  const article = await claimAnywhere(tx, articleId, version);
  assertOutOfBin(article);
  return article;
}

/** @throws ConflictError */
export function assertOutOfBin(article: Parameters<typeof binnedSince>[0]): void {
  if (binnedSince(article) === null) return;
  throw new ConflictError("This article is in the bin. Restore it first.");
}

/** The same of an article that may be in the bin. */
export async function claimAnywhere(
  tx: Transaction,
  articleId: string,
  version: number,
): Promise<ClaimedArticle> {
  const { count } = await tx.article.updateMany({
    where: { id: articleId, version },
    data: { version: { increment: 1 } },
  });
  if (count > 0) await settleDue(tx, articleId, now());
  const article = await tx.article.findUnique({ where: { id: articleId }, include: withDraft });
  if (article === null) throw new NotFoundError("There is no such article.");
  if (count === 0) {
    throw new ConflictError("Somebody saved this article after you opened it.", "stale");
  }
  return article;
}

/** The article, if the version and the draft's content are these already. */
export async function findUnchanged(
  tx: Transaction,
  articleId: string,
  version: number,
  content: Content,
): Promise<{ draftId: string; written: WrittenArticle } | null> {
  const article = await tx.article.findUnique({
    where: { id: articleId, version },
    select: { ...written, draft: { include: withContent } },
  });
  if (article === null || !isSame(contentOf(article.draft), content)) return null;
  const { id, slug, draft } = article;
  return { draftId: draft.id, written: { id, slug, version } };
}

/** The caller moves the pointer. */
export async function insertRevision(
  tx: Transaction,
  revision: {
    id: string;
    articleId: string;
    number: number;
    content: Content;
    editorId: string | null;
    reason: RevisionReason;
    isKept?: boolean;
    freshWords?: FreshWords;
  },
) {
  const { content, ...columns } = revision;
  return tx.revision.create({
    data: {
      ...columns,
      ...columnsOf(content),
      createdAt: now(),
      savedAt: now(),
      bylines: { create: bylineRows(content) },
      topics: { create: topicRows(content) },
      media: { connect: mediaIdsOf(content).map((id) => ({ id })) },
      recordings: { connect: recordingIdsOf(content).map((id) => ({ id })) },
    },
    select: { id: true },
  });
}

/** Only for a revision that is not kept. */
export async function amendRevision(
  tx: Transaction,
  id: string,
  { content, ...columns }: { content: Content; isKept: boolean; freshWords: FreshWords },
) {
  await tx.revision.update({
    where: { id, wasLive: false, isKept: false },
    data: {
      ...columns,
      ...columnsOf(content),
      savedAt: now(),
      bylines: { deleteMany: {}, create: bylineRows(content) },
      topics: { deleteMany: {}, create: topicRows(content) },
      media: { set: mediaIdsOf(content).map((id) => ({ id })) },
      recordings: { set: recordingIdsOf(content).map((id) => ({ id })) },
    },
  });
}

/** A kept revision is never amended: it was pressed, reviewed, approved or scheduled. */
export async function keepRevision(tx: Transaction, id: string) {
  await tx.revision.updateMany({ where: { id, isKept: false }, data: { isKept: true } });
}

/** @throws InvalidInputError for what is missing, and names deleted authors and topics */
export async function assertReferences(tx: Transaction, content: Content) {
  const { sectionId, topicIds } = content;
  const authorIds = content.bylines.map((byline) => byline.authorId);
  const mediaIds = mediaIdsOf(content);
  const [sections, media] = [
    sectionId === null ? 1 : await tx.section.count({ where: { id: sectionId } }),
    await tx.media.count({ where: { id: { in: mediaIds } } }),
  ];
  const problems = [
    ...(sections === 1 ? [] : ["The section no longer exists."]),
    ...(await missingTopics(tx, topicIds)),
    ...(await missingAuthors(tx, authorIds)),
    ...(media === mediaIds.length ? [] : ["A picture no longer exists."]),
    ...(await recordingProblems(tx, content)),
  ];
  if (problems.length > 0) throw new InvalidInputError(problems);
}

/** A block has the facts of its file: they are those of the record, or the block is refused. */
async function recordingProblems(tx: Transaction, { body }: Content): Promise<string[]> {
  const blocks = body.filter((block) => block.type === "recording");
  const known = await knownRecordings(tx, blocks);
  const areKnown = blocks.every(({ file }) => isSame(known.files.get(file.id), file));
  const areCaptioned = blocks.every(
    ({ file, captions }) => captions === null || known.captions.get(captions.id) === file.id,
  );
  return [
    ...(areKnown ? [] : ["A video or audio file no longer exists."]),
    ...(areKnown && !areCaptioned ? ["The captions of a video or audio no longer exist."] : []),
  ];
}

/** Files by the id of their record, and the recording of each captions by the id of the captions. */
async function knownRecordings(tx: Transaction, blocks: readonly BlockOf<"recording">[]) {
  if (blocks.length === 0) return { files: new Map(), captions: new Map() };
  const records = await tx.recording.findMany({
    where: { id: { in: blocks.map(({ file }) => file.id) } },
    include: { captions: { select: { id: true } } },
  });
  return {
    files: new Map(records.map((record) => [record.id, fileOf(record)])),
    captions: new Map(
      records.flatMap(({ id, captions }) => captions.map((one): [string, string] => [one.id, id])),
    ),
  };
}

/** The content without the section, topics, authors and pictures that are no more, and a sentence for each kind of them. */
export async function withoutMissing(
  tx: Transaction,
  content: Content,
): Promise<{ content: Content; leftOut: string[] }> {
  const idsOf = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id));
  const select = { id: true } as const;
  const authorIds = content.bylines.map(({ authorId }) => authorId);
  const sections = idsOf(
    await tx.section.findMany({ where: { id: { in: [content.sectionId ?? ""] } }, select }),
  );
  const topics = idsOf(
    await tx.topic.findMany({ where: { id: { in: content.topicIds } }, select }),
  );
  const authors = idsOf(await tx.author.findMany({ where: { id: { in: authorIds } }, select }));
  const mediaIds = mediaIdsOf(content);
  const media = idsOf(await tx.media.findMany({ where: { id: { in: mediaIds } }, select }));
  const used = content.body.filter((block) => block.type === "recording");
  const recordings = await knownRecordings(tx, used);
  const withKnownRecording = (block: Block): Block[] => {
    if (block.type !== "recording") return [block];
    if (!isSame(recordings.files.get(block.file.id), block.file)) return [];
    const isCaptioned = recordings.captions.get(block.captions?.id ?? "") === block.file.id;
    return [isCaptioned ? block : { ...block, captions: null }];
  };
  const { sectionId, leadPicture, frontPicture } = content;
  const kept: Content = {
    ...content,
    sectionId: sectionId !== null && sections.has(sectionId) ? sectionId : null,
    topicIds: content.topicIds.filter((id) => topics.has(id)),
    bylines: content.bylines.filter(({ authorId }) => authors.has(authorId)),
    leadPicture: leadPicture !== null && media.has(leadPicture.mediaId) ? leadPicture : null,
    frontPicture: frontPicture !== null && media.has(frontPicture.mediaId) ? frontPicture : null,
    body: withPictures(content.body, (id) => media.has(id)).flatMap(withKnownRecording),
  };
  const lost = (all: readonly string[], there: Set<string>) => all.filter((id) => !there.has(id));
  const said = (ids: readonly string[], what: string) =>
    ids.length === 0
      ? []
      : [`Left out, since the newsroom has them no more: ${what} ${ids.join(", ")}`];
  return {
    content: kept,
    leftOut: [
      ...said(sectionId === null ? [] : lost([sectionId], sections), "section"),
      ...said(lost(content.topicIds, topics), "topics"),
      ...said(lost(authorIds, authors), "authors"),
      ...said(lost(mediaIds, media), "pictures"),
      ...said(
        used.map(({ file }) => file.id).filter((id) => !recordings.files.has(id)),
        "videos and sounds",
      ),
    ],
  };
}
