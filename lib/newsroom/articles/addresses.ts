// An address that readers were or will be given belongs to its article for good, a scheduled one before its hour.
// Topics keep former slugs as rows (newsroom/topics/), a merged author as a record (newsroom/authors/merge.ts), and a
// section keeps its slug.
import { firstFreeSlug } from "@/lib/content/articles/headline";
import type { Transaction } from "@/lib/base/db";
import { ConflictError } from "@/lib/base/errors";

/** The slug, or the first of slug-2, slug-3 ... that no other article has; `articleId` null: of a new one. */
export async function freeSlug(
  tx: Transaction,
  wanted: string,
  articleId: string | null = null,
): Promise<string> {
  return firstFreeSlug(wanted, (slug) => isFree(tx, slug, articleId));
}

/** No other article has, had or is scheduled to have the slug. */
export async function isFree(
  tx: Transaction,
  slug: string,
  articleId: string | null,
): Promise<boolean> {
  const others = articleId === null ? {} : { NOT: { id: articleId } };
  const [articles, addresses] = [
    await tx.article.count({ where: { slug, ...others } }),
    await tx.address.count({
      where: { slug, ...(articleId === null ? {} : { NOT: { articleId } }) },
    }),
  ];
  return articles === 0 && addresses === 0;
}

/** @throws ConflictError `slug taken` if another article has or had it */
export async function assertSlugIsFree(tx: Transaction, slug: string, articleId: string) {
  if (await isFree(tx, slug, articleId)) return;
  throw new ConflictError(`Another article has or had the slug “${slug}”.`, "slug taken");
}

/** From `since` on, or from earlier if it has it already. */
export async function holdAddress(tx: Transaction, slug: string, articleId: string, since: Date) {
  await assertSlugIsFree(tx, slug, articleId);
  const held = await tx.address.findUnique({ where: { slug } });
  if (held !== null && held.since <= since) return;
  await tx.address.upsert({
    where: { slug },
    create: { slug, articleId, since },
    update: { since },
  });
}

/** Readers were not shown them yet. */
export async function dropFutureAddresses(tx: Transaction, articleId: string, at: Date) {
  await tx.address.deleteMany({ where: { articleId, since: { gt: at } } });
}
