// A command that is sent twice, because its answer was lost, is done once: the receipt remembers the answer.
import { createHash } from "node:crypto";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";

/** Days after which a repeat is not known any more; its version is stale by then, so that it does no harm. */
const keptFor = 30;

/** A command as it may come again: the id that its sender chose, and what it was to do. */
export type Sent = { id: string; articleId: string; actor: Actor; what: unknown };

/**
 * The version that this command left the article at, if it was done before; null if not.
 * @throws InvalidInputError if the id was used for something else: that must not be taken for done
 */
export async function findReceipt(tx: Transaction, sent: Sent): Promise<number | null> {
  const receipt = await tx.receipt.findUnique({ where: { id: sent.id } });
  if (receipt === null) return null;
  const isSame =
    receipt.articleId === sent.articleId &&
    receipt.userId === sent.actor.id &&
    receipt.digest === digestOf(sent.what);
  if (!isSame) throw new InvalidInputError("This request’s id was used for another one.");
  return receipt.version;
}

/** Which of these commands of the actor's arrived, with the version that each left the article at. */
export async function listReceipts(
  actor: Actor,
  articleId: string,
  ids: readonly string[],
): Promise<{ id: string; version: number }[]> {
  return db().receipt.findMany({
    where: { id: { in: [...ids] }, articleId, userId: actor.id },
    select: { id: true, version: true },
  });
}

/** Remembers what the command came to, and forgets what is a month old. */
export async function keepReceipt(tx: Transaction, sent: Sent, version: number): Promise<void> {
  const oldest = new Date(now().getTime() - keptFor * 24 * 60 * 60 * 1000);
  await tx.receipt.deleteMany({ where: { createdAt: { lt: oldest } } });
  await tx.receipt.create({
    data: {
      id: sent.id,
      articleId: sent.articleId,
      userId: sent.actor.id,
      digest: digestOf(sent.what),
      version,
      createdAt: now(),
    },
  });
}

/** The same for each order of fields: another version of the program may have another one. */
function digestOf(what: unknown): string {
  return createHash("sha256").update(JSON.stringify(what, sorted)).digest("base64url");
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
