import { db } from "@/lib/base/db";

/** The newest edition that an arrangement made; null before the first. */
export async function findFrontEdition(): Promise<number | null> {
  const edition = await db().edition.findFirst({
    where: { what: { in: ["frontArranged", "frontUndone", "frontBegan"] } },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return edition?.number ?? null;
}
