// Which authors readers see at a moment.
import { seenRevisionsAt } from "@/lib/projections/articles/visibility";
import type { Prisma } from "@/prisma/generated/client";

/** Authors of whom readers see an article at a moment. */
export function readAt(moment: Date) {
  return {
    bylines: { some: { revision: seenRevisionsAt(moment) } },
  } satisfies Prisma.AuthorWhereInput;
}
