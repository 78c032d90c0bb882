// The newsroom's sections, in their order.
import { db } from "@/lib/db";

export type SectionSummary = { id: string; slug: string; name: string };

export async function listSections(): Promise<SectionSummary[]> {
  return db().section.findMany({
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, slug: true, name: true },
  });
}

export async function findSection(slug: string): Promise<SectionSummary | null> {
  return db().section.findUnique({ where: { slug } });
}
