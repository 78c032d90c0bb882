// Which authors readers see at a moment.
import { dueAt, liveAt } from "@/lib/projections/articles/visibility";
import type { Prisma } from "@/prisma/generated/client";

/** Authors of whom readers see an article at a moment. */
export function readAt(moment: Date) {
  const isSeen = { OR: [{ liveOf: liveAt(moment) }, { dueOf: dueAt(moment) }] };
  return { bylines: { some: { revision: isSeen } } } satisfies Prisma.AuthorWhereInput;
}
