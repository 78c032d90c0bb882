// Nobody changes a note: others answer it and resolve its thread.
import { isDeepStrictEqual } from "node:util";
import type { AuditAction } from "@/lib/content/audit/actions";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { ConflictError, NotFoundError } from "@/lib/base/errors";
import { mentionedIn } from "@/lib/newsroom/notes/mentions";
import type { NewAnswer, NewNote } from "@/lib/newsroom/notes/schema";
import { assertOutOfBin } from "@/lib/newsroom/articles/writes";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import { assertMayWith } from "@/lib/newsroom/articles/scope";

/**
 * On an article, or on a block that is or was in it. An @ and a full name mention a user. A repeat with the same id
 * writes nothing. @throws NotFoundError; ConflictError if another note has the id, or for an article in the bin
 */
export async function writeNote(actor: Actor, articleId: string, input: NewNote): Promise<void> {
  assertMay(actor, "note");
  await transactionOf(actor, async (tx) => {
    await assertMayWith(tx, actor, "note", articleId);
    const note = { ...input, articleId, answersId: null };
    if (await isWritten(tx, actor, note)) return;
    const article = await tx.article.findUnique({ where: { id: articleId } });
    if (article === null) throw new NotFoundError("There is no such article.");
    assertOutOfBin(article);
    await insertNote(tx, actor, note);
  });
}

/** @throws NotFoundError; ConflictError if it was resolved or is an answer */
export async function answerNote(actor: Actor, noteId: string, input: NewAnswer): Promise<void> {
  assertMay(actor, "note");
  await transactionOf(actor, async (tx) => {
    await assertMayWithNote(tx, actor, noteId);
    if (await isWritten(tx, actor, { ...input, answersId: noteId })) return;
    const { articleId, resolvedAt } = await getThread(tx, noteId);
    if (resolvedAt !== null) {
      throw new ConflictError("This note has been resolved. Reopen it to reply.");
    }
    await insertNote(tx, actor, { ...input, articleId, blockId: null, answersId: noteId });
  });
}

/** A resolved note stays. @throws NotFoundError; ConflictError for an answer */
export async function resolveNote(actor: Actor, noteId: string): Promise<void> {
  await change(actor, noteId, true);
}

/** An open note stays. @throws NotFoundError; ConflictError for an answer */
export async function reopenNote(actor: Actor, noteId: string): Promise<void> {
  await change(actor, noteId, false);
}

async function change(actor: Actor, noteId: string, isResolved: boolean): Promise<void> {
  assertMay(actor, "note");
  await transactionOf(actor, async (tx) => {
    await assertMayWithNote(tx, actor, noteId);
    const thread = await getThread(tx, noteId);
    if ((thread.resolvedAt !== null) === isResolved) return;
    await tx.note.update({
      where: { id: noteId },
      data: isResolved
        ? { resolvedAt: now(), resolvedById: actor.id }
        : { resolvedAt: null, resolvedById: null },
    });
    await recordNote(tx, actor, isResolved ? "noteResolved" : "noteReopened", thread);
  });
}

async function assertMayWithNote(tx: Transaction, actor: Actor, noteId: string): Promise<void> {
  const note = await tx.note.findUnique({ where: { id: noteId }, select: { articleId: true } });
  if (note !== null) await assertMayWith(tx, actor, "note", note.articleId);
}

async function getThread(tx: Transaction, id: string) {
  const found = await tx.note.findUnique({ where: { id }, include: { article: true } });
  if (found === null) throw new NotFoundError("There is no such note.");
  const { article, ...note } = found;
  assertOutOfBin(article);
  if (note.answersId !== null) {
    throw new ConflictError("This is a reply: reply to, resolve or reopen the note it belongs to.");
  }
  return note;
}

async function insertNote(
  tx: Transaction,
  actor: Actor,
  note: NewNote & { articleId: string; answersId: string | null },
): Promise<void> {
  const people = await tx.user.findMany({
    where: { isDisabled: false },
    select: { id: true, name: true },
  });
  const mentions = mentionedIn(note.words, people).map(({ id }) => ({ userId: id }));
  await tx.note.create({
    data: { ...note, writerId: actor.id, createdAt: now(), mentions: { create: mentions } },
  });
  await recordNote(tx, actor, "noteWritten", note);
}

/** By the same writer in the same place. @throws ConflictError if another note has its id */
async function isWritten(
  tx: Transaction,
  actor: Actor,
  note: NewAnswer & { answersId: string | null; articleId?: string; blockId?: string | null },
): Promise<boolean> {
  const known = await tx.note.findUnique({ where: { id: note.id } });
  if (known === null) return false;
  if (isDeepStrictEqual({ ...known, ...note, writerId: actor.id }, known)) return true;
  throw new ConflictError("Another note has this id.");
}

async function recordNote(
  tx: Transaction,
  actor: Actor,
  action: AuditAction,
  { id, articleId }: { id: string; articleId: string },
): Promise<void> {
  const { draft } = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { draft: { select: { headline: true } } },
  });
  await recordAudit(tx, {
    actor,
    action,
    subject: draft.headline,
    articleId,
    detail: { noteId: id },
  });
}
