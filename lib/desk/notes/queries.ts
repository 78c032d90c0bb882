import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import type { Note, NotesOfArticle, Person } from "@/lib/newsroom/notes/schema";
import { deskTime } from "@/lib/base/site-time";
import type { Prisma } from "@/prisma/generated/client";
import { assertMayRead } from "@/lib/newsroom/articles/scope";
import type { Actor } from "@/lib/content/users/actor";
import { articlesFor } from "@/lib/content/users/article-rule";
import { articlesThatFit } from "@/lib/projections/articles/article-rule";

const names = { select: { id: true, name: true } } as const;
const inOrder = [
  { createdAt: "asc" },
  { id: "asc" },
] as const satisfies Prisma.NoteOrderByWithRelationInput[];
const withNames = {
  writer: names,
  mentions: { select: { user: names }, orderBy: { user: { name: "asc" } } },
} as const satisfies Prisma.NoteInclude;

type NoteRow = Pick<
  Prisma.NoteGetPayload<{ include: typeof withNames }>,
  "id" | "writer" | "words" | "mentions" | "createdAt"
>;

/** Users who are not disabled, by name. */
export async function listPeople(): Promise<Person[]> {
  return db().user.findMany({ where: { isDisabled: false }, orderBy: { name: "asc" }, ...names });
}

/** Oldest first. @throws NotFoundError */
export async function getNotes(actor: Actor, articleId: string): Promise<NotesOfArticle> {
  await assertMayRead(actor, articleId);
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: {
      notes: {
        where: { answersId: null },
        orderBy: [...inOrder],
        include: {
          ...withNames,
          resolvedBy: names,
          answers: { orderBy: [...inOrder], include: withNames },
        },
      },
    },
  });
  if (article === null) throw new NotFoundError("There is no such article.");
  const threads = article.notes.map(({ blockId, answers, resolvedAt, resolvedBy, ...row }) => ({
    ...noteOf(row),
    blockId,
    answers: answers.map(noteOf),
    resolved: resolvedAt && { by: resolvedBy?.name ?? null, at: deskTime(resolvedAt) },
  }));
  return { threads, people: await listPeople() };
}

function noteOf({ id, writer, words, mentions, createdAt }: NoteRow): Note {
  const mentioned = mentions.map(({ user }) => user);
  return { id, writer: nameOf(writer), words, mentioned, writtenAt: deskTime(createdAt) };
}

/** A note from wire copy has no user. */
function nameOf(writer: { name: string } | null): string {
  return writer?.name ?? "Wire copy";
}

export type OpenMention = {
  noteId: string;
  writer: string;
  words: string;
  writtenAt: Date;
  articleId: string;
  headline: string;
};

/** The newest come first. */
export async function listMentions(actor: Actor, limit = 50): Promise<OpenMention[]> {
  const notes = await db().note.findMany({
    where: {
      mentions: { some: { userId: actor.id } },
      article: { ...articlesThatFit(articlesFor(actor, "read")), binnedAt: null },
      OR: [{ answersId: null, resolvedAt: null }, { answersTo: { resolvedAt: null } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      words: true,
      createdAt: true,
      writer: names,
      article: { select: { id: true, draft: { select: { headline: true } } } },
    },
  });
  return notes.map(({ id, words, createdAt, writer, article }) => ({
    noteId: id,
    writer: nameOf(writer),
    words,
    writtenAt: createdAt,
    articleId: article.id,
    headline: article.draft.headline,
  }));
}
