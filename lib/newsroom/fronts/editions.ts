// The editions that an arrangement of the front page made.
import { db } from "@/lib/base/db";

/** The number of the newest; null before the front was ever arranged. */
export async function findFrontEdition(): Promise<number | null> {
  const edition = await db().edition.findFirst({
    where: { what: { in: ["frontArranged", "frontUndone", "frontBegan"] } },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return edition?.number ?? null;
}
