import { createHash } from "node:crypto";
import type { z } from "zod";
import { keyOf } from "@/lib/base/storage/storage";
import { insertArticle, saveDraft, type SaveKind } from "@/lib/newsroom/articles/commands";
import type { Content } from "@/lib/content/articles/schema";
import { goLiveUnasked } from "@/lib/newsroom/articles/publication";
import { findByAddress, type LiveArticle } from "@/lib/site/articles/queries";
import { transitionRequests, type TransitionRequest } from "@/lib/newsroom/articles/requests";
import { takeTransition } from "@/lib/newsroom/articles/transitions";
import type { Transition } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { changeAsked, type SaidChange } from "@/lib/content/corrections/change";
import { findLastLive } from "@/lib/newsroom/corrections/record";
import { db, transaction } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import type { Rendition } from "@/lib/content/media/rendition";
import { textKey } from "@/lib/base/search-text/text-key";
import { fieldTime } from "@/lib/base/site-time";
import { listTables } from "@/lib/testing/database";
import { contentWith, writer } from "@/lib/testing/content";
import type { WrittenArticle } from "@/lib/newsroom/articles/writes";
import type { Actor } from "@/lib/content/users/actor";
import { parseInput } from "@/lib/web/requests/input";
import type { Role } from "@/prisma/generated/enums";
import { everyArticle } from "@/lib/content/users/scope";

/** Reads everything. Is no row. */
export const chief: Actor = {
  ...{ id: "chief", name: "Chief", role: "administrator", scope: everyArticle },
};

/** Cannot sign in. The name also begins the address. */
export async function addUser(role: Role, name: string = role): Promise<Actor> {
  const email = `${name}@example.org`;
  const user = await db().user.create({
    data: { email, name, role, passwordHash: "none" },
    select: { id: true, name: true, role: true },
  });
  return { ...user, scope: everyArticle };
}

export async function addSection(slug: string, position = 1) {
  return db().section.create({ data: { slug, name: slug, position } });
}

export async function addTopic(slug: string) {
  return db().topic.create({ data: { slug, name: slug, nameKey: textKey(slug) } });
}

export async function addAuthor(slug: string) {
  return db().author.create({ data: { slug, name: slug, nameKey: textKey(slug) } });
}

/** `awaiting`: without a file yet. */
export async function addPicture(words: string, state: "ready" | "awaiting" = "ready") {
  const file = { fileKey: `${words}.jpg`, width: 800, height: 600, ...renderedAs(words) };
  const record = { caption: `${words}, caption`, credit: `${words}, credit`, altText: words };
  return db().media.create({ data: state === "ready" ? { ...record, ...file } : record });
}

/** The record of a video, whose file is not there. */
export async function addRecordingRecord(name = "quay", data: { hasSound?: boolean } = {}) {
  const sha256 = createHash("sha256").update(name).digest("hex");
  const facts = { byteSize: 3_400_000, seconds: 92.4, width: 1280, height: 720, hasSound: true };
  const file = { fileKey: keyOf(sha256, "mp4"), fileName: `${name}.mp4`, ...facts };
  return db().recording.create({ data: { ...file, ...data } });
}

/** A rendered record: one file, named after the words. */
export function renderedAs(words: string) {
  const size = { width: 800, height: 600, byteSize: 1 };
  const file: Rendition = { shape: "full", format: "jpeg", key: `${words}.jpg`, ...size };
  return { isRendered: true, renditions: [file], placeholder: "data:," };
}

/** Saved by `editor` or by an import. */
export async function addDraft(
  change: Partial<Content> = {},
  editor: Actor | null = null,
  publishedAt: Date | null = null,
): Promise<WrittenArticle> {
  const input = { content: contentWith(change), editor, publishedAt };
  return transaction(async (tx) => {
    await tx.author.upsert({ where: { id: writer.id }, create: writer, update: {} });
    return insertArticle(tx, { ...input, reason: editor === null ? "imported" : "created" });
  });
}

/** Empty drafts with these authors. Writes rows, which is faster than commands. */
export async function addManyDrafts(count: number, authorIds: string[]): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  await db().$transaction([
    db().$executeRaw`${dialect().deferKeys}`,
    db().article.createMany({ data: numbers.map((id) => ({ id, slug: id, draftId: id })) }),
    db().revision.createMany({
      data: numbers.map((id) => ({
        ...{ id, articleId: id, number: 1, slug: id, headline: id, headlineKey: id },
        ...{ body: [], reason: "created" as const },
      })),
    }),
    db().byline.createMany({
      data: numbers.flatMap((revisionId) =>
        authorIds.map((authorId, position) => ({ revisionId, position, authorId })),
      ),
    }),
  ]);
}

/** Live from the clock's moment on. */
export async function addLive(
  editor: Actor,
  change: Partial<Content> & { sectionId: string },
): Promise<WrittenArticle> {
  const { id, version } = await addDraft(change, editor);
  return publish(editor, id, { version });
}

/** As an import that publishes: no checks. */
export async function letGoLive(articleId: string): Promise<string> {
  const { draft } = await db().article.findUniqueOrThrow({
    where: { id: articleId },
    include: { draft: { select: { id: true, articleId: true, headline: true } } },
  });
  await transaction((tx) => goLiveUnasked(tx, draft, now(), "published"));
  return (await db().article.findUniqueOrThrow({ where: { id: articleId } })).slug;
}

export async function take<Name extends Transition>(
  actor: Actor,
  articleId: string,
  name: Name,
  input: {
    version: number;
    reviewerId?: string | null;
    at?: string;
    reason?: string;
    message?: string;
  } & SaidChange,
): Promise<WrittenArticle> {
  const shape: z.ZodType<TransitionRequest[Name]> = transitionRequests[name];
  const request = parseInput(shape, { ...input, commandId: crypto.randomUUID() });
  return takeTransition(actor, articleId, name, request);
}

/** A version over another one is new reporting unless `change` says otherwise. */
export async function publish(
  actor: Actor,
  articleId: string,
  { version, change, note }: { version: number } & SaidChange,
) {
  const said = change === undefined ? await updateOf(articleId) : { change, note };
  return take(actor, articleId, "publish", { version, ...said });
}

async function updateOf(articleId: string): Promise<SaidChange> {
  const article = await db().article.findUnique({ where: { id: articleId } });
  const lastLiveId = await findLastLive(db(), articleId);
  const isAsked = article !== null && changeAsked({ ...article, lastLiveId }, now()) === "always";
  return isAsked ? { change: "update" } : {};
}

export async function unpublish(actor: Actor, articleId: string, { version }: { version: number }) {
  return take(actor, articleId, "unpublish", { version });
}

/** For a whole minute in the future, with a change as in `publish`. */
export async function schedule(
  actor: Actor,
  articleId: string,
  { version, at, change, note }: { version: number; at: Date } & SaidChange,
) {
  const said = change === undefined ? await updateOf(articleId) : { change, note };
  return take(actor, articleId, "schedule", { version, at: fieldTime(at), ...said });
}

export async function save(
  actor: Actor,
  articleId: string,
  input: { version: number; content: Content; kind?: SaveKind },
): Promise<WrittenArticle> {
  return saveDraft(actor, articleId, { kind: "save", ...input, saveId: crypto.randomUUID() });
}

/** Null if readers see none. */
export async function findLive(slug: string): Promise<LiveArticle | null> {
  const found = await findByAddress(slug);
  return found?.kind === "live" ? found.article : null;
}

/** All rows of all tables, equal for an unchanged database. */
export async function everyRow(): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const name of await listTables()) {
    rows[name] = await db().$queryRawUnsafe<unknown[]>(`SELECT * FROM "${name}" ORDER BY 1, 2`);
  }
  return rows;
}
