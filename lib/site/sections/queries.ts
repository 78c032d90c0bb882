import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";

export type SectionSummary = {
  id: string;
  slug: string;
  name: string;
  /** It takes no new articles and is not in the navigation. Its page still answers. */
  isRetired: boolean;
};

const inOrder = [{ position: "asc" }, { name: "asc" }, { id: "asc" }] as const;

/** Includes retired ones. */
export async function listSections(): Promise<SectionSummary[]> {
  return (await db().section.findMany({ orderBy: [...inOrder] })).map(summaryOf);
}

export async function listOpenSections(): Promise<SectionSummary[]> {
  return (await listSections()).filter(({ isRetired }) => !isRetired);
}

/** Finds retired ones, too. */
export async function findSection(slug: string): Promise<SectionSummary | null> {
  const section = await db().section.findUnique({ where: { slug } });
  return section && summaryOf(section);
}

/** @throws NotFoundError */
export async function getSection(id: string): Promise<SectionSummary> {
  const section = await db().section.findUnique({ where: { id } });
  if (section === null) throw new NotFoundError("There is no such section.");
  return summaryOf(section);
}

function summaryOf(section: {
  id: string;
  slug: string;
  name: string;
  retiredAt: Date | null;
}): SectionSummary {
  const { id, slug, name, retiredAt } = section;
  return { id, slug, name, isRetired: retiredAt !== null };
}
