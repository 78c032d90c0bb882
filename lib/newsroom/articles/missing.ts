// Authors and topics that an article names and that were deleted, by the names that the audit log has of them.
import { z } from "zod";
import type { Transaction } from "@/lib/base/db";

/** A sentence for each of the authors that is no more. */
export async function missingAuthors(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const known = await tx.author.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  const missing = without(ids, known);
  if (missing.length === 0) return [];
  const nameOf = await deletedNames(tx, "authorDeleted");
  return sentences(missing, (id) => {
    const name = nameOf.get(id);
    if (name === undefined) return "An author of the byline no longer exists.";
    return `The author “${name}” was deleted: remove the byline.`;
  });
}

/** A sentence for each of the topics that is no more. */
export async function missingTopics(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const known = await tx.topic.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  const missing = without(ids, known);
  if (missing.length === 0) return [];
  const nameOf = await deletedNames(tx, "topicDeleted");
  return sentences(missing, (id) => {
    const name = nameOf.get(id);
    return name === undefined
      ? "A topic no longer exists."
      : `The topic “${name}” was deleted: remove it.`;
  });
}

function without(ids: readonly string[], known: readonly { id: string }[]): string[] {
  const found = new Set(known.map(({ id }) => id));
  return ids.filter((id) => !found.has(id));
}

/** Each once. */
function sentences(ids: readonly string[], say: (id: string) => string): string[] {
  return [...new Set(ids.map(say))];
}

const about = z.object({ authorId: z.string().optional(), topicId: z.string().optional() });

/** By id. Deletions are few, and asked for only where a save is refused. */
async function deletedNames(
  tx: Transaction,
  action: "authorDeleted" | "topicDeleted",
): Promise<Map<string, string>> {
  const entries = await tx.auditEntry.findMany({
    where: { action },
    select: { subject: true, detail: true },
  });
  return new Map(
    entries.flatMap(({ subject, detail }) => {
      const { authorId, topicId } = about.safeParse(detail).data ?? {};
      const id = authorId ?? topicId;
      return id === undefined ? [] : [[id, subject]];
    }),
  );
}
