import { findByAddress } from "@/lib/site/articles/queries";
import { listVersions, type Version } from "@/lib/site/corrections/versions";

export type PublicHistory = {
  slug: string;
  headline: string;
  isRetracted: boolean;
  /** Oldest first. */
  versions: Version[];
};

/** Null if readers find no article at the slug. */
export async function findPublicHistory(
  slug: string,
): Promise<{ kind: "found"; history: PublicHistory } | { kind: "moved"; slug: string } | null> {
  const found = await findByAddress(slug);
  if (found === null || found.kind === "moved") return found;
  const isRetracted = found.kind === "retracted";
  const { id } = isRetracted ? found : found.article;
  const { headline } = isRetracted ? found : found.article.story;
  const versions = await listVersions(id);
  return { kind: "found", history: { slug, headline, isRetracted, versions } };
}

/** A version and the one before it; null for the first, and for one that does not exist. */
export function pairOf(
  { versions }: PublicHistory,
  number: number,
): { before: Version; after: Version } | null {
  const [before, after] = [versions[number - 2], versions[number - 1]];
  return before && after ? { before, after } : null;
}
