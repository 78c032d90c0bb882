import type { AuditAction } from "@/lib/content/audit/actions";
import type { Transaction } from "@/lib/base/db";
import { reissueList } from "@/lib/projections/editions/reissue-list";
import { authorPath } from "@/lib/base/site-addresses";
import { seenRevisionsAt } from "@/lib/projections/articles/visibility";
import type { Prisma } from "@/prisma/generated/client";

/** An edition of all that names the author, in the transaction of the change. */
export async function reissueAuthor(
  tx: Transaction,
  id: string,
  what: AuditAction,
  others: readonly string[] = [],
): Promise<void> {
  const { slug } = await tx.author.findUniqueOrThrow({ where: { id }, select: { slug: true } });
  await reissueList(tx, { what, place: { kind: "author", id }, page: authorPath(slug), others });
}

/** Authors with an article that readers see at a moment. */
export function readAt(moment: Date) {
  return {
    bylines: { some: { revision: seenRevisionsAt(moment) } },
  } satisfies Prisma.AuthorWhereInput;
}
