// A command that is sent again because its answer was lost is done once: its receipt has the answer.
import { createHash } from "node:crypto";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";
import { assertMayRead } from "@/lib/newsroom/articles/scope";

/** Days. A later repeat does no harm, since its version is stale. */
const keptFor = 30;

/** The sender's id, and what the command was to do. */
export type Sent = { id: string; articleId: string; actor: Actor; what: unknown };

/**
 * The version after this command, if it was done; else null. @throws InvalidInputError if the id was used for something
 * else
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

/** Those that arrived, with the version after each. */
export async function listReceipts(
  actor: Actor,
  articleId: string,
  ids: readonly string[],
): Promise<{ id: string; version: number }[]> {
  await assertMayRead(actor, articleId);
  return db().receipt.findMany({
    where: { id: { in: [...ids] }, articleId, userId: actor.id },
    select: { id: true, version: true },
  });
}

/** Also deletes receipts that are a month old. */
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

/** Independent of the order of fields, which may differ between versions of the program. */
function digestOf(what: unknown): string {
  return createHash("sha256").update(JSON.stringify(what, sorted)).digest("base64url");
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
