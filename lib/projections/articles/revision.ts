// The one place that makes a content of a revision's row, and back.
import { body, type Body } from "@/lib/content/body/body";
import { pictureUse } from "@/lib/content/blocks/picture";
import { lengthOf } from "@/lib/content/articles/reading-time";
import { mediaIdsIn } from "@/lib/content/blocks/picture-uses";
import { typingKey } from "@/lib/base/search-text/typing-key";
import type { BylineRole } from "@/lib/content/authors/byline";
import { columnsIn } from "@/lib/content/fields";
import type { Content } from "@/lib/content/articles/schema";
import { Prisma } from "@/prisma/generated/client";
import type { BylineRole as StoredRole } from "@/prisma/generated/enums";

export const withContent = {
  bylines: { orderBy: { position: "asc" } },
  topics: { orderBy: { position: "asc" } },
} as const satisfies Prisma.RevisionInclude;

type RevisionRow = Omit<Prisma.RevisionGetPayload<{ include: typeof withContent }>, "freshWords">;

/** A row that does not fit is an error. */
export function contentOf(revision: RevisionRow): Content {
  return {
    ...columnsIn(revision),
    topicIds: revision.topics.map(({ topicId }) => topicId),
    bylines: revision.bylines.map(({ authorId, place, role }) => ({
      ...{ authorId, place },
      ...roleOf(role),
    })),
    leadPicture: pictureUse.nullable().parse(revision.leadPicture),
    frontPicture: pictureUse.nullable().parse(revision.frontPicture),
    body: body.parse(revision.body),
  };
}

/** Each once. */
export function mediaIdsOf({
  leadPicture,
  frontPicture,
  body,
}: Pick<Content, "leadPicture" | "frontPicture"> & { body: Body }): string[] {
  const beside = [leadPicture, frontPicture].flatMap((use) => use?.mediaId ?? []);
  return [...new Set([...beside, ...mediaIdsIn(body)])];
}

/** Each once. */
export function recordingIdsOf({ body }: { body: Body }): string[] {
  return [...new Set(body.flatMap((one) => (one.type === "recording" ? one.file.id : [])))];
}

/** Without topics, bylines, media and recordings. */
export function columnsOf(content: Content) {
  return {
    ...columnsIn(content),
    headlineKey: typingKey(content.headline),
    wordCount: lengthOf(content).words,
    leadPicture: content.leadPicture ?? Prisma.DbNull,
    frontPicture: content.frontPicture ?? Prisma.DbNull,
    body: content.body,
  };
}

export function bylineRows(content: Content) {
  return content.bylines.map((byline, position) => ({
    ...byline,
    role: byline.role ?? ("writer" as const),
    position,
  }));
}

/** A writer's byline has no role. */
export function roleOf(stored: StoredRole): { role?: BylineRole } {
  return stored === "writer" ? {} : { role: stored };
}

export function topicRows(content: Content) {
  return content.topicIds.map((topicId, position) => ({ topicId, position }));
}
